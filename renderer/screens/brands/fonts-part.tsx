import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '../../../shared/problem.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import { client } from '../../client/client.ts'
import { Part } from '../../parts/part.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Drafting } from './brand-draft.ts'

type Face = keyof Brand['fonts']
const faces: readonly Face[] = ['heading', 'body', 'bodyBold']

/** What headings and text are set in; a typeface whose licence forbids it is refused with the reason. */
export function FontsPart({ drafting: { draft, change } }: { readonly drafting: Drafting }) {
  const { say } = useWords()
  const { fonts } = draft.brand
  return (
    <Part title={say('brands.fonts')}>
      <Stack gap="sm">
        {faces.map((face) => (
          <FontField
            key={face}
            face={face}
            font={fonts[face]}
            put={(font) => change({ fonts: { ...fonts, [face]: font } })}
          />
        ))}
      </Stack>
    </Part>
  )
}

type FontFieldProps = {
  readonly face: Face
  readonly font: Brand['fonts'][Face]
  readonly put: (font: Brand['fonts'][Face]) => void
}

function FontField({ face, font, put }: FontFieldProps) {
  const { say, problem: said } = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const title = say(`brands.font-${face}`)
  const choose = async () => {
    const chosen = await client.chooseFont()
    setProblem(chosen.ok ? null : chosen.problem)
    if (chosen.ok && chosen.value) put(chosen.value)
  }
  return (
    <fieldset className="brand-face">
      <legend className="paper-label">{title}</legend>
      <Group gap="xs">
        <Text fz="sm" className="brand-font">
          {font?.name ?? say(`brands.font-${face}-usual`)}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={say('brands.font-choose-for', { title })}
          onClick={() => void choose()}
        >
          {say('brands.font-choose')}
        </Button>
        {font === null ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={say('statement.reset-of', { title })}
            onClick={() => put(null)}
          >
            {say('statement.reset')}
          </Button>
        )}
      </Group>
      {problem ? (
        <Text fz="sm" role="alert" mt={4} className="brand-refused">
          {said(problem)}
        </Text>
      ) : null}
    </fieldset>
  )
}
