import { Stack, Textarea, TextInput } from '@mantine/core'
import { type Language, languages } from '../../../shared/languages.ts'
import { useWords } from '../../words/use-words.ts'
import type { Drafting } from './brand-draft.ts'

type SaidPartProps = { readonly drafting: Drafting; readonly language: Language }

/** The legal text and the line at the foot in one language, where they are not those of all. */
export function SaidPart({ drafting: { draft, changeIn }, language }: SaidPartProps) {
  const { say } = useWords()
  const { legal, footer, byLanguage } = draft.brand
  const own = byLanguage?.[language]
  const { name } = languages[language]
  return (
    <Stack gap="sm">
      <Textarea
        label={say('brands.legal-in', { language: name })}
        description={say('brands.in-language-why')}
        placeholder={legal ?? ''}
        autosize
        minRows={2}
        maxLength={2000}
        value={own?.legal ?? ''}
        onChange={({ currentTarget }) => changeIn(language, { legal: currentTarget.value })}
      />
      <TextInput
        label={say('brands.footer-in', { language: name })}
        placeholder={footer ?? ''}
        maxLength={120}
        value={own?.footer ?? ''}
        onChange={({ currentTarget }) => changeIn(language, { footer: currentTarget.value })}
      />
    </Stack>
  )
}
