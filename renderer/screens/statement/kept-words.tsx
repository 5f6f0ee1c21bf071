import { Button, Group, Text } from '@mantine/core'
import type { KeptText } from '../../../shared/contract/statement.ts'
import { useWords } from '../../words/use-words.ts'
import { useKeepTexts } from './use-keep-texts.ts'

type KeptWordsProps = { readonly kept: KeptText; readonly title: string }

/** Says that a text is kept in the book and for what, and takes it out again. */
export function KeptWords({ kept, title }: KeptWordsProps) {
  const { say } = useWords()
  const { keep, busy } = useKeepTexts()
  const holds = kept.account === null ? (kept.brand === null ? 'book' : 'brand') : 'account'
  return (
    <Group gap="xs" mt={4}>
      <Text fz="xs" c="dimmed">
        {say(`statement.kept-for-${holds}`)}
      </Text>
      <Button
        size="compact-xs"
        variant="subtle"
        loading={busy}
        aria-label={say('statement.forget-of', { title })}
        onClick={() => void keep([{ ...kept, text: null }], say('statement.forgotten'))}
      >
        {say('statement.forget')}
      </Button>
    </Group>
  )
}
