import { Button } from '@mantine/core'
import { useAct } from '../../client/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import { importDesk } from './import-desk.ts'
import { useTitle } from './import-words.ts'

/** Opens the system's dialog; what is chosen there comes onto the desk. */
export function ChooseFiles({ variant }: { readonly variant: 'filled' | 'default' }) {
  const { say } = useWords()
  const title = useTitle()
  const choose = useAct('chooseFiles')
  const run = async () => {
    const chosen = await choose.run()
    if (chosen.ok && chosen.value) importDesk.add(chosen.value, title)
  }
  return (
    <Button variant={variant} loading={choose.busy} onClick={() => void run()}>
      {say('import.choose')}
    </Button>
  )
}
