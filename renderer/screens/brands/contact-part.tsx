import { Stack, Textarea, TextInput } from '@mantine/core'
import type { Brand } from '../../../shared/statement/brand.ts'
import { Part } from '../../parts/part.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Drafting } from './brand-draft.ts'

const lines: readonly (keyof Brand['contact'])[] = ['name', 'email', 'phone', 'website', 'address']

/** Whom the customer turns to, what the law wants, and what stands at the foot of each page. */
export function ContactPart({ drafting: { draft, change } }: { readonly drafting: Drafting }) {
  const { say } = useWords()
  const { contact, legal, footer } = draft.brand
  return (
    <Part title={say('brands.contact')}>
      <Stack gap="sm">
        {lines.map((line) => (
          <TextInput
            key={line}
            label={say(`brands.contact-${line}`)}
            maxLength={200}
            value={contact[line] ?? ''}
            onChange={({ currentTarget }) => change({ contact: { ...contact, [line]: currentTarget.value } })}
          />
        ))}
        <Textarea
          label={say('brands.legal')}
          description={say('brands.legal-why')}
          autosize
          minRows={2}
          maxLength={2000}
          value={legal ?? ''}
          onChange={({ currentTarget }) => change({ legal: currentTarget.value })}
        />
        <TextInput
          label={say('brands.footer')}
          maxLength={120}
          value={footer ?? ''}
          onChange={({ currentTarget }) => change({ footer: currentTarget.value })}
        />
      </Stack>
    </Part>
  )
}
