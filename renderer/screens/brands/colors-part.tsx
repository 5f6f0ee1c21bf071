import { Stack } from '@mantine/core'
import { contrastsOf } from '../../../shared/statement/contrast.ts'
import { Part } from '../../parts/part.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Drafting } from './brand-draft.ts'
import { ColorField } from './color-field.tsx'

/** The three colours, each with how well it can be read on paper. */
export function ColorsPart({ drafting: { draft, change } }: { readonly drafting: Drafting }) {
  const { say } = useWords()
  const { colors } = draft.brand
  return (
    <Part title={say('brands.colors')}>
      <Stack gap="md">
        {contrastsOf(colors).map((contrast) => (
          <ColorField
            key={contrast.color}
            contrast={contrast}
            value={colors[contrast.color]}
            onChange={(value) => change({ colors: { ...colors, [contrast.color]: value } })}
          />
        ))}
      </Stack>
    </Part>
  )
}
