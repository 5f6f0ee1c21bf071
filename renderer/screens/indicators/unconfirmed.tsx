import { Badge } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'

/** The mark of an outcome that no customer has said matters to them. */
export function Unconfirmed() {
  const { say } = useWords()
  return (
    <Badge className="indicators-unconfirmed" variant="light" color="ember" tt="none" fw={600} radius="sm">
      {say('indicators.unconfirmed')}
    </Badge>
  )
}
