import { Anchor, Button, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Home } from '../../../shared/contract/book.ts'
import { useBook } from '../../client/use-book.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { lackText, type Remedy, remedyOf } from '../../parts/lacking.ts'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { countOf } from './periods.ts'

const most = 5

/** What to do next: make what can be made, put right what is in the way, bring in what is new. */
export function NextSteps({ home }: { readonly home: Home }) {
  const { say } = useWords()
  return (
    <section className="surface home-card" aria-labelledby="home-next">
      <Title order={2} id="home-next">
        {say('home.next')}
      </Title>
      <ol className="home-steps">
        <MakeStatements home={home} />
        {home.todos
          .flatMap((todo) => {
            const remedy = remedyOf(todo.code)
            return remedy ? [{ todo, remedy }] : []
          })
          .slice(0, most)
          .map(({ todo, remedy }) => (
            <Todo key={todo.code} todo={todo} remedy={remedy} />
          ))}
        <BringIn />
      </ol>
    </section>
  )
}

function MakeStatements({ home }: { readonly home: Home }) {
  const { say, shortDay } = useWords()
  const first = home.renewals.find(({ ready }) => ready)
  if (!first) return null
  const { accountId, name, renewalDate } = first
  return (
    <Step title={say('home.next-make', { count: countOf(home.days).ready })} important>
      <Text fz="sm" c="dimmed">
        {say('home.next-make-first', { name, day: shortDay(renewalDate) })}
      </Text>
      <Button component="a" size="compact-sm" mt={6} href={hrefOf({ screen: 'statement', accountId })}>
        {say('home.make')}
      </Button>
    </Step>
  )
}

function Todo({ todo, remedy }: { readonly todo: Home['todos'][number]; readonly remedy: Remedy }) {
  const words = useWords()
  const { say } = words
  const { blocking, accounts, first } = todo
  const named = first.slice(0, 3)
  return (
    <Step title={lackText(todo, words)} note={blocking ? say('home.blocking') : null}>
      <Text fz="sm" c="dimmed" component="div">
        {remedy.screen === 'account' ? `${say(remedy.words)}: ` : ''}
        {named.map(({ accountId, name }, at) => (
          <span key={accountId}>
            {at > 0 ? ', ' : ''}
            <GoTo to={{ screen: 'account', accountId }}>{name}</GoTo>
          </span>
        ))}
        {accounts > named.length ? ` ${say('home.next-more', { count: accounts - named.length })}` : ''}
      </Text>
      {remedy.screen === 'import' ? (
        <Anchor fz="sm" href={hrefOf({ screen: 'import' })}>
          {say(remedy.words)}
        </Anchor>
      ) : null}
    </Step>
  )
}

function BringIn() {
  const { say, shortDay } = useWords()
  const { lastDay } = useBook().book
  return (
    <Step title={say('home.next-import')}>
      <Text fz="sm" c="dimmed">
        {lastDay === null ? say('home.next-import-none') : say('home.next-import-last', { day: shortDay(lastDay) })}
      </Text>
      <Anchor fz="sm" href={hrefOf({ screen: 'import' })}>
        {say('home.import')}
      </Anchor>
    </Step>
  )
}

type StepProps = {
  readonly title: string
  readonly note?: string | null
  readonly important?: boolean
  readonly children: ReactNode
}

function Step({ title, note = null, important = false, children }: StepProps) {
  return (
    <li data-important={important || undefined} data-blocking={note === null ? undefined : true}>
      <Text fz="sm" fw={600}>
        {title}
      </Text>
      {note === null ? null : <span className="home-note">{note}</span>}
      {children}
    </li>
  )
}
