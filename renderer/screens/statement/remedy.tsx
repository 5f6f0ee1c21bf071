import { Button } from '@mantine/core'
import { GoTo } from '../../parts/go-to.tsx'
import { remedyOf } from '../../parts/lacking.ts'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'

type RemedyProps = { readonly accountId: string; readonly code: string; readonly look: 'link' | 'button' }

/** The way to where something lacking is put right, if there is one. */
export function Remedy({ accountId, code, look }: RemedyProps) {
  const { say } = useWords()
  const remedy = remedyOf(code)
  if (!remedy) return null
  const to = remedy.screen === 'import' ? { screen: remedy.screen } : { screen: remedy.screen, accountId }
  if (look === 'link') return <GoTo to={to}>{say(remedy.words)}</GoTo>
  return (
    <Button component="a" size="compact-sm" variant="default" href={hrefOf(to)}>
      {say(remedy.words)}
    </Button>
  )
}
