import { Anchor, Button, Group, Select, Text } from '@mantine/core'
import type { Inspection } from '../../../shared/contract/import.ts'
import { tableOf } from '../../../shared/tables.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import type { DeskFile } from './desk-file.ts'
import { importDesk } from './import-desk.ts'
import { headerText, mappingTitle, someOf, useTables } from './import-words.ts'
import { useBegin } from './mapping/use-begin.ts'

type Props = { readonly file: DeskFile; readonly inspection: Inspection }
const mostHeaders = 5

/** What a file is taken for and why; it can be taken for something else, or its mapping adjusted. */
export function ReadAs({ file, inspection }: Props) {
  const words = useWords()
  const { say, list } = words
  const data = useChoices()
  const begin = useBegin()
  const { chosen, said, draft } = file
  const { table, tables, mapping, ignoredColumns: ignored } = inspection
  const isKnown = table !== null || mapping !== null
  return (
    <>
      <Group align="flex-end" gap="sm" mt="sm">
        <SheetChoice token={chosen.token} inspection={inspection} />
        <Select
          label={say('import.as')}
          placeholder={say('import.as-none')}
          data={data}
          value={mapping?.name ?? table}
          searchable
          allowDeselect={false}
          className="import-as"
          maxDropdownHeight={340}
          onChange={(as) => {
            if (as !== null) importDesk.say([chosen.token], { as, map: undefined })
          }}
        />
        {isKnown ? (
          <Button variant="default" loading={begin.busy} onClick={() => void begin.from(file, table)}>
            {say(draft ? 'import.resume' : mapping ? 'import.adjust' : 'import.map')}
          </Button>
        ) : null}
      </Group>
      <Text fz="sm" c="dimmed" mt={8} className="reading">
        {said.as === undefined ? (
          reasonOf(inspection, file, words)
        ) : (
          <>
            {say('import.reason-chosen')}{' '}
            <Anchor
              component="button"
              type="button"
              fz="sm"
              onClick={() => importDesk.say([chosen.token], { as: undefined, map: undefined })}
            >
              {say('import.reason-back')}
            </Anchor>
          </>
        )}{' '}
        {tables.length > 1
          ? say('import.brings', { tables: list(tables.map((one) => say(`import.table.${one}`))) })
          : ''}
      </Text>
      {ignored.length === 0 ? null : (
        <Text fz="sm" c="dimmed" mt={4} className="reading">
          {say('import.ignored', {
            columns: someOf(
              ignored.map((one) => headerText(one, words)),
              8,
              words,
            ),
          })}
        </Text>
      )}
    </>
  )
}

type SheetProps = { readonly token: string; readonly inspection: Inspection }

/** Which of a workbook's sheets is read, where it has several that hold something. */
function SheetChoice({ token, inspection: { sheet, sheets, open } }: SheetProps) {
  const { say } = useWords()
  if (sheets.length < 2 || open.some(({ kind }) => kind === 'sheet')) return null
  return (
    <Select
      label={say('import.sheet')}
      data={sheets.map(({ name, hidden }) => ({
        value: name,
        label: hidden ? say('import.sheet-hidden', { sheet: name }) : name,
      }))}
      value={sheet}
      allowDeselect={false}
      w={220}
      onChange={(name) => {
        if (name !== null) importDesk.say([token], { sheet: name, as: undefined, map: undefined })
      }}
    />
  )
}

/** All that a file can be read as, each under where it comes from. */
function useChoices() {
  const words = useWords()
  const { say } = words
  const tables = useTables()
  const { data: mappings = [] } = useAsk('mappings')
  const items = (isPreset: boolean) =>
    mappings
      .filter(({ kind }) => (kind === 'preset') === isPreset)
      .map((one) => ({ value: one.name, label: mappingTitle(one, words) }))
  const groups = [
    { group: say('import.as.kept'), items: items(false) },
    { group: say('import.as.systems'), items: items(true) },
    { group: say('import.as.tables'), items: [...tables] },
  ]
  return groups.filter((one) => one.items.length > 0)
}

function reasonOf(inspection: Inspection, { previews }: DeskFile, words: WindowWords): string {
  const { say } = words
  const { table, mapping, candidates } = inspection
  const found = candidates.find(({ name }) => name === (mapping?.name ?? table))
  if (!found) return ''
  const { kind, told, tells } = found
  if (kind !== 'table') {
    if (tells === 0) return ''
    const headers = someOf(told, mostHeaders, words)
    return say(kind === 'kept' ? 'import.reason-kept' : 'import.reason-told', { told: told.length, tells, headers })
  }
  const [first] = previews ?? []
  if (table === null || !first) return ''
  const required = tableOf(table).columns.filter((column) => column.required).length
  return say('import.reason', { required, more: Math.max(0, first.columns.length - required) })
}
