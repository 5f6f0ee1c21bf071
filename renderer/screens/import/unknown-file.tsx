import './questions/questions.css'
import { Alert, Button, Group, Text, Title } from '@mantine/core'
import type { Inspection } from '../../../shared/contract/import.ts'
import type { TableName } from '../../../shared/tables.ts'
import { useWords } from '../../words/use-words.ts'
import type { DeskFile } from './desk-file.ts'
import { readAs, someOf } from './import-words.ts'
import { useBegin } from './mapping/use-begin.ts'

type Props = { readonly file: DeskFile; readonly inspection: Inspection }

const usual: readonly TableName[] = ['orders', 'accounts', 'contracts', 'measurements', 'feedback', 'costs']
const others: readonly TableName[] = ['milestones', 'series', 'indicators', 'assumptions', 'experiments', 'rates']

/** A file that nobody knows: what is a row of it? One that lacks what it seems to be: what now? */
export function UnknownFile({ file, inspection }: Props) {
  const lacking = inspection.open.find(({ kind }) => kind === 'columns')
  const missing = lacking?.kind === 'columns' ? lacking.missing : []
  const isSomething = inspection.mapping !== null || file.said.as !== undefined
  return isSomething && missing.length > 0 ? (
    <Lacks file={file} inspection={inspection} missing={missing} />
  ) : (
    <WhichRows file={file} inspection={inspection} />
  )
}

function Lacks({ file, inspection, missing }: Props & { readonly missing: readonly string[] }) {
  const words = useWords()
  const { say, list } = words
  const begin = useBegin()
  const name = readAs(inspection, words) ?? ''
  return (
    <Alert color="ember" variant="outline" mt="md" title={say('import.lacks.title', { name })} role="alert">
      <p className="reading">{say('import.lacks.text', { columns: list(missing), count: missing.length })}</p>
      <Button variant="default" mt="xs" loading={begin.busy} onClick={() => void begin.from(file, inspection.table)}>
        {say(file.draft ? 'import.resume' : inspection.mapping ? 'import.adjust' : 'import.map')}
      </Button>
    </Alert>
  )
}

function WhichRows({ file, inspection }: Props) {
  const words = useWords()
  const { say } = words
  const begin = useBegin()
  const headers = inspection.headers.map((header) => header.trim()).filter((header) => header !== '')
  return (
    <section className="import-question" aria-labelledby="import-unknown">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={3} id="import-unknown" fz="md">
          {say('import.unknown.title')}
        </Title>
        {file.draft ? (
          <Button size="compact-sm" onClick={() => void begin.from(file, null)}>
            {say('import.resume')}
          </Button>
        ) : null}
      </Group>
      <Text fz="sm" mt={2} className="reading">
        {say('import.unknown.text', { headers: someOf(headers, 8, words) })}
      </Text>
      <Sorts tables={usual} file={file} begin={begin} />
      <details className="import-more">
        <summary>{say('import.unknown.more')}</summary>
        <Sorts tables={others} file={file} begin={begin} />
      </details>
    </section>
  )
}

type SortsProps = {
  readonly tables: readonly TableName[]
  readonly file: DeskFile
  readonly begin: ReturnType<typeof useBegin>
}

function Sorts({ tables, file, begin }: SortsProps) {
  const { say } = useWords()
  return (
    <div className="import-sorts">
      {tables.map((table) => (
        <button
          key={table}
          type="button"
          disabled={begin.busy}
          onClick={() => void begin.from({ ...file, draft: null }, table)}
        >
          <strong>{say(`import.table.${table}`)}</strong>
          <span>{say(`import.unknown.row.${table}`)}</span>
        </button>
      ))}
    </div>
  )
}
