import { Button, Group, Modal, Text } from '@mantine/core'
import { useWords } from '../../../words/use-words.ts'

type IssueDialogProps = {
  readonly opened: boolean
  readonly close: () => void
  readonly number: string
  readonly signer: string
  readonly issue: () => void
}

/** The last look before a statement can no longer be changed. */
export function IssueDialog({ opened, close, number, signer, issue }: IssueDialogProps) {
  const { say } = useWords()
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say('statement.issue-title', { number })}
      centered
      withCloseButton={false}
    >
      <Text fz="sm">{say('statement.issue-why', { by: signer })}</Text>
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={close}>
          {say('statement.issue-not')}
        </Button>
        <Button onClick={issue} data-autofocus>
          {say('statement.issue-now')}
        </Button>
      </Group>
    </Modal>
  )
}
