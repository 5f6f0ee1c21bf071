import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '../../../shared/problem.ts'
import { client } from '../../client/client.ts'
import { Part } from '../../parts/part.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Drafting } from './brand-draft.ts'
import { Logo } from './logo.tsx'

type LogoPartProps = { readonly drafting: Drafting; readonly name: string }

/** The logo on paper, and a file to take another from. */
export function LogoPart({ drafting: { draft, change }, name }: LogoPartProps) {
  const { say, problem: said } = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const { logo } = draft.brand
  const choose = async () => {
    const chosen = await client.chooseLogo()
    setProblem(chosen.ok ? null : chosen.problem)
    if (chosen.ok && chosen.value) change({ logo: chosen.value.logo })
  }
  return (
    <Part title={say('brands.logo')}>
      <div className="brand-paper">
        <Logo logo={logo} name={name} />
      </div>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => void choose()}>
          {say('brands.logo-choose')}
        </Button>
        {logo === null ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => change({ logo: null })}>
            {say('brands.logo-without')}
          </Button>
        )}
      </Group>
      {problem ? (
        <Text fz="sm" role="alert" className="brand-refused">
          {said(problem)}
        </Text>
      ) : null}
    </Part>
  )
}
