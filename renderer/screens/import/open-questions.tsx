import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { never } from '../../../shared/never.ts'
import { readDay } from '../../../shared/reading/dates.ts'
import { readNumber } from '../../../shared/reading/numbers.ts'
import { type TableName, tables } from '../../../shared/tables.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import { type Asked, type DeskFile, questionsOf, type Said } from './desk-file.ts'
import { importDesk } from './import-desk.ts'
import { useTitle } from './import-words.ts'

type Answer = { readonly label: string; readonly said: Said; readonly examples: readonly string[] }

/** What a file leaves open, each asked once, with what every answer would make of its own cells. */
export function OpenQuestions({ file }: { readonly file: DeskFile }) {
  const words = useWords()
  const title = useTitle()
  const asked = file.inspection ? questionsOf(file.inspection) : []
  return asked.map((question) => (
    <section key={question.kind} className="import-question" aria-labelledby={`question-${question.kind}`}>
      <Title order={3} id={`question-${question.kind}`} fz="md">
        {titleOf(question, words)}
      </Title>
      <Text fz="sm" c="dimmed" mt={2} className="reading">
        {whyOf(question, file.inspection?.table ?? null, words)}
      </Text>
      <Group mt="sm" align="stretch">
        {answersTo(question, words).map(({ label, said, examples }) => (
          <Button
            key={label}
            variant="default"
            h="auto"
            py={8}
            onClick={() => importDesk.say(file.chosen.token, said, title)}
          >
            <Answer label={label}>{examples}</Answer>
          </Button>
        ))}
      </Group>
    </section>
  ))
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

function isTable(name: string): name is TableName {
  return tables.some((table) => table.name === name)
}

function titleOf({ kind, columns, among }: Asked, { say, list }: WindowWords): string {
  switch (kind) {
    case 'dates':
      return say('import.question.dates', { columns: list(columns) })
    case 'decimal':
      return say('import.question.decimal', { columns: list(columns) })
    case 'sheet':
      return say('import.question.sheet')
    case 'table':
      return say('import.question.table', { count: among.length })
    case 'columns':
      return say(columns.length === 0 ? 'import.question.header' : 'import.question.columns')
    default:
      return never(kind)
  }
}

function whyOf({ kind, columns }: Asked, table: TableName | null, { say, list }: WindowWords): string {
  if (kind === 'sheet') return say('import.question.sheet-why')
  if (kind === 'table') return say('import.question.table-why')
  if (kind !== 'columns') return say('import.question.why')
  if (columns.length === 0) return say('import.question.header-why')
  const count = columns.length
  const named = table === null ? '' : say(`import.table.${table}`)
  return say('import.question.columns-why', { table: named, columns: list(columns), count })
}

function answersTo({ kind, examples, among }: Asked, words: WindowWords): readonly Answer[] {
  const { say, number, day } = words
  const shown = (written: string, read: string) => say('import.question.example', { written, read })
  switch (kind) {
    case 'dates':
      return (['day-first', 'month-first'] as const).map((order) => ({
        label: say(`import.question.${order}`),
        said: { dates: order === 'day-first' ? 'DD/MM/YYYY' : 'MM/DD/YYYY' },
        examples: examples.map((text) => {
          const read = readDay(text, order)
          return shown(text, read === null ? say('import.question.unreadable') : day(read))
        }),
      }))
    case 'decimal':
      return (['point', 'comma'] as const).map((decimal) => ({
        label: say(`import.question.${decimal}`),
        said: { decimal },
        examples: examples.map((text) => {
          const read = readNumber(text, decimal)
          return shown(text, typeof read === 'number' ? number(read, 6, 2) : '–')
        }),
      }))
    case 'sheet':
      return among.map((name) => ({ label: name, said: { sheet: name, as: undefined }, examples: [] }))
    case 'table':
      return among.map((name) => ({
        label: isTable(name) ? say(`import.table.${name}`) : name,
        said: { as: name },
        examples: [],
      }))
    case 'columns':
      return []
    default:
      return never(kind)
  }
}
