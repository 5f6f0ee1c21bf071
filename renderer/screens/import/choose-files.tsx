import { Button } from '@mantine/core'
import { useAct } from '../../client/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import { importDesk } from './import-desk.ts'

/** Opens the system's dialog; what is chosen there comes onto the desk. */
export function ChooseFiles({ variant }: { readonly variant: 'filled' | 'default' }) {
  const { say } = useWords()
  const choose = useAct('chooseFiles')
  const run = async () => {
    const chosen = await choose.run()
    if (chosen.ok && chosen.value) importDesk.add(chosen.value)
  }
  return (
    <Button variant={variant} loading={choose.busy} onClick={() => void run()}>
      {say('import.choose')}
    </Button>
  )
}
