import { Button } from '@mantine/core'
import { hrefOf } from '../routes/use-route.ts'
import { useWords } from '../words/use-words.ts'

/** Where nothing is yet: to where files come in. */
export function ImportLink() {
  const { say } = useWords()
  return (
    <Button component="a" href={hrefOf({ screen: 'import' })}>
      {say('accounts.import')}
    </Button>
  )
}
