import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import type { FigureView } from '../../../shared/contract/values.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { ReadyBadge } from '../../parts/ready-badge.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'

/** One account: what was delivered to it and what it paid. */
export function AccountScreen({ accountId }: { readonly accountId: string }) {
  const { say } = useWords()
  const { asOf } = useBook()
  const account = useAskWith({ keepPrevious: true }, 'account', { accountId, asOf, window: 'relationship' })
  return (
    <Asked answer={account} height={480}>
      {({ account: { name }, figures, ready }) => (
        <Page
          title={name}
          actions={
            <Group>
              <ReadyBadge ready={ready} />
              <Button component="a" href={hrefOf({ screen: 'statement', accountId })}>
                {say('account.statement')}
              </Button>
            </Group>
          }
        >
          {figures ? (
            <SimpleGrid cols={{ base: 2, md: 4 }}>
              {[figures.worth, figures.paid, figures.returnPerUnit, figures.hours].map((figure) => (
                <Shown key={figure.id} figure={figure} />
              ))}
            </SimpleGrid>
          ) : null}
        </Page>
      )}
    </Asked>
  )
}

function Shown({ figure }: { readonly figure: FigureView }) {
  const { figure: text } = useWords()
  return (
    <div className="surface" style={{ padding: 16 }}>
      <Text c="dimmed" fz="sm">
        {figure.label}
      </Text>
      <Text fz="xl" fw={600}>
        {text(figure)}
      </Text>
    </div>
  )
}
