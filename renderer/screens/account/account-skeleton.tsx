import { Box, Skeleton, Stack } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'

/** As high as what will stand there, so that nothing jumps. */
export function AccountSkeleton() {
  const { say } = useWords()
  return (
    <Box px="xl" py="lg" role="status" aria-label={say('state.loading')}>
      <Skeleton height={32} width={360} mb={10} />
      <Skeleton height={18} width={520} mb="lg" />
      <Stack gap="lg">
        <Skeleton height={208} />
        <Skeleton height={408} />
        <Skeleton height={480} />
      </Stack>
    </Box>
  )
}
