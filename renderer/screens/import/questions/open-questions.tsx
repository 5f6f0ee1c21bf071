import { Button, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Inspection } from '../../../../shared/contract/import.ts'
import { never } from '../../../../shared/never.ts'
import { readDay } from '../../../../shared/reading/dates.ts'
import { readNumber } from '../../../../shared/reading/numbers.ts'
import { useWords, type WindowWords } from '../../../words/use-words.ts'
import { type Asked, type DeskFile, questionsOf } from '../desk-file.ts'
import { importDesk } from '../import-desk.ts'
import { isTable, useTitle } from '../import-words.ts'
import { AnswerQuestion } from './answer-question.tsx'
import { Question } from './question.tsx'

type Props = { readonly file: DeskFile; readonly inspection: Inspection }

/** What a file leaves open, each asked once, with what every answer would make of its own cells. */
export function OpenQuestions({ file, inspection }: Props) {
  return questionsOf(inspection).map((asked) => {
    switch (asked.kind) {
      case 'sheet':
        return <SheetQuestion key="sheet" file={file} among={asked.among} />
      case 'which':
        return <WhichQuestion key="which" file={file} inspection={inspection} among={asked.among} />
      case 'answer':
        return <AnswerQuestion key={asked.name} file={file} inspection={inspection} asked={asked} />
      case 'dates':
      case 'decimal':
        return <ConventionQuestion key={asked.kind} file={file} inspection={inspection} asked={asked} />
      default:
        return never(asked)
    }
  })
}

function WhichQuestion({ file, inspection, among }: Props & { readonly among: readonly string[] }) {
  const { say, list } = useWords()
  const title = useTitle()
  return (
    <Question title={say('import.question.table')} why={say('import.question.table-why')}>
      {among.map((name) => {
        const found = inspection.candidates.find((one) => one.name === name)
        const label = isTable(name) ? say(`import.table.${name}`) : (found?.title ?? name)
        return (
          <Choice key={name} choose={() => importDesk.say(file.chosen.token, { as: name }, title)}>
            <Answer label={label}>{found ? [list(found.told.slice(0, 4))] : []}</Answer>
          </Choice>
        )
      })}
    </Question>
  )
}

type SheetProps = { readonly file: DeskFile; readonly among: readonly string[] }

function SheetQuestion({ file, among }: SheetProps) {
  const { say } = useWords()
  const title = useTitle()
  return (
    <Question title={say('import.question.sheet')} why={say('import.question.sheet-why')}>
      {among.map((sheet) => (
        <Choice key={sheet} choose={() => importDesk.say(file.chosen.token, { sheet, as: undefined }, title)}>
          {sheet}
        </Choice>
      ))}
    </Question>
  )
}

type ConventionAsked = Extract<Asked, { kind: 'dates' | 'decimal' }>

/** What is said of a file that a mapping reads is kept with the mapping. */
function ConventionQuestion({ file, inspection, asked }: Props & { readonly asked: ConventionAsked }) {
  const words = useWords()
  const { say, list } = words
  const title = useTitle()
  const { token } = file.chosen
  const isKept = inspection.mapping !== null
  return (
    <Question
      title={say(`import.question.${asked.kind}`, { columns: list(asked.columns) })}
      why={say(isKept ? 'import.question.why-kept' : 'import.question.why')}
    >
      {answersTo(asked, words).map(({ label, said, examples }) => (
        <Choice
          key={label}
          choose={() =>
            isKept
              ? importDesk.adjust(token, (mapping) => ({ ...mapping, ...said }), title)
              : importDesk.say(token, said, title)
          }
        >
          <Answer label={label}>{examples}</Answer>
        </Choice>
      ))}
    </Question>
  )
}

function Choice({ choose, children }: { readonly choose: () => void; readonly children: ReactNode }) {
  return (
    <Button variant="default" h="auto" py={8} onClick={choose}>
      {children}
    </Button>
  )
}

function Answer({ label, children }: { readonly label: string; readonly children: readonly ReactNode[] }) {
  return (
    <Stack gap={2} align="flex-start" component="span">
      <span>{label}</span>
      {children.map((example) => (
        <Text key={String(example)} component="span" fz="xs" c="dimmed" fw={400} className="import-example">
          {example}
        </Text>
      ))}
    </Stack>
  )
}

type Convention = {
  readonly label: string
  readonly said: { readonly dates: string } | { readonly decimal: 'point' | 'comma' }
  readonly examples: readonly string[]
}

function answersTo({ kind, examples }: ConventionAsked, words: WindowWords): readonly Convention[] {
  const { say, number, day } = words
  const shown = (written: string, read: string) => say('import.question.example', { written, read })
  if (kind === 'dates') {
    return (['day-first', 'month-first'] as const).map((order) => ({
      label: say(`import.question.${order}`),
      said: { dates: order === 'day-first' ? 'DD/MM/YYYY' : 'MM/DD/YYYY' },
      examples: examples.map((text) => {
        const read = readDay(text, order)
        return shown(text, read === null ? say('import.question.unreadable') : day(read))
      }),
    }))
  }
  return (['point', 'comma'] as const).map((decimal) => ({
    label: say(`import.question.${decimal}`),
    said: { decimal },
    examples: examples.map((text) => {
      const read = readNumber(text, decimal)
      return shown(text, typeof read === 'number' ? number(read, 6, 2) : '–')
    }),
  }))
}
