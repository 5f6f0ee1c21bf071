import { Button, Text } from '@mantine/core'
import { useWords } from '../../../words/use-words.ts'
import { type ConventionAsked, conventionsIn } from '../questions/asked.ts'
import { answersTo } from '../questions/convention-question.tsx'
import { useDraft } from './draft-context.ts'
import type { Trial } from './use-trial.ts'

/** How dates and numbers are written, where the file leaves it open: said here, it is kept with the mapping. */
export function DraftConventions({ trial }: { readonly trial: Trial }) {
  return conventionsIn(trial.tried?.open ?? []).map((asked) => <Open key={asked.kind} asked={asked} />)
}

function Open({ asked }: { readonly asked: ConventionAsked }) {
  const words = useWords()
  const { say, list } = words
  const { mapping, change } = useDraft()
  const question = say(`import.question.${asked.kind}`, { columns: list(asked.columns) })
  return (
    <section className="mapping-open" aria-label={question}>
      <Text fz="sm" fw={600}>
        {question}
      </Text>
      {answersTo(asked, words).map(({ label, said, examples: [example] }) => (
        <Button key={label} variant="default" size="xs" onClick={() => change({ ...mapping, ...said })}>
          {label}
          <Text component="span" fz="xs" c="dimmed" fw={400} ml={8} className="import-example">
            {example}
          </Text>
        </Button>
      ))}
    </section>
  )
}
