import { Anchor, Group, Select, Text } from '@mantine/core'
import type { Inspection } from '../../../shared/contract/import.ts'
import { tableOf } from '../../../shared/tables.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import type { DeskFile } from './desk-file.ts'
import { fileSize } from './file-size.ts'
import { importDesk } from './import-desk.ts'
import { useTables, useTitle } from './import-words.ts'

/** What a file is taken for and why, which can be changed, and its small print. */
export function FileFacts({ file }: { readonly file: DeskFile }) {
  const words = useWords()
  const { say, list } = words
  const title = useTitle()
  const tables = useTables()
  const { chosen, inspection, said } = file
  const ignored = inspection?.ignoredColumns ?? []
  return (
    <>
      <Text fz="xs" c="dimmed" className="figures-left">
        {smallPrint(file, words).join(' · ')}
      </Text>
      {inspection === null || inspection.refused !== null ? null : (
        <Group align="flex-end" gap="sm" mt="sm">
          <SheetChoice file={file} />
          <Select
            label={say('import.as')}
            placeholder={say('import.as-none')}
            data={tables}
            value={inspection.table}
            searchable
            allowDeselect={false}
            w={220}
            onChange={(table) => {
              const found = tables.find(({ value }) => value === table)
              if (found) importDesk.say(chosen.token, { as: found.value }, title)
            }}
          />
          <Text fz="sm" c="dimmed" pb={7} className="import-reason">
            {said.as === undefined ? (
              reasonOf(inspection, file, words)
            ) : (
              <>
                {say('import.reason-chosen')}{' '}
                <Anchor
                  component="button"
                  type="button"
                  fz="sm"
                  onClick={() => importDesk.say(chosen.token, { as: undefined }, title)}
                >
                  {say('import.reason-back')}
                </Anchor>
              </>
            )}
          </Text>
        </Group>
      )}
      {ignored.length === 0 ? null : (
        <Text fz="sm" c="dimmed" mt={6}>
          {say('import.ignored', { columns: list(ignored) })}
        </Text>
      )}
    </>
  )
}

/** Which of a workbook's sheets is read, where it has several that hold something. */
function SheetChoice({ file: { chosen, inspection } }: { readonly file: DeskFile }) {
  const { say } = useWords()
  const title = useTitle()
  const { sheet = null, sheets = [], open = [] } = inspection ?? {}
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
        if (name !== null) importDesk.say(chosen.token, { sheet: name, as: undefined }, title)
      }}
    />
  )
}

function reasonOf({ table, problems }: Inspection, { preview }: DeskFile, { say }: WindowWords): string {
  if (table === null || !preview || problems.length > 0) return ''
  const required = tableOf(table).columns.filter((column) => column.required).length
  return say('import.reason', { required, more: Math.max(0, preview.columns.length - required) })
}

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

function smallPrint({ chosen, inspection }: DeskFile, { say, locale }: WindowWords): readonly string[] {
  const { rows = 0, sheet = null, hiddenRows = 0, delimiter = null, encoding = null, refused = null } = inspection ?? {}
  const sign = delimiter !== null && delimiter in delimiters ? delimiters[delimiter as keyof typeof delimiters] : null
  return [
    ...(rows > 0 ? [say('import.print.rows', { rows })] : []),
    ...(hiddenRows > 0 ? [say('import.print.hidden', { rows: hiddenRows })] : []),
    ...(sheet === null ? [] : [say('import.print.sheet', { sheet })]),
    ...(sign === null ? [] : [say(`import.print.${sign}`)]),
    ...(encoding === null ? [] : [encoding === 'windows-1252' ? 'Windows-1252' : encoding.toUpperCase()]),
    ...(refused === 'folder' ? [] : [fileSize(chosen.size, locale)]),
  ]
}
