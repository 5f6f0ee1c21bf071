import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import { waysOf } from '../../../../shared/mapping/fields-used.ts'
import { tableOf } from '../../../../shared/tables.ts'
import { useWords } from '../../../words/use-words.ts'
import { ColumnRow } from './column-row.tsx'
import { useDraft } from './draft-context.ts'

/** Our columns: those that are needed or filled, then the others on demand. Which are which is settled when a part is opened, so that nothing jumps. */
export function PartColumns() {
  const { say } = useWords()
  const { part } = useDraft()
  const { columns } = tableOf(part.table)
  const [near] = useState(() =>
    columns.filter(({ name, required }) => required || waysOf(part.columns, name).length > 0).map(({ name }) => name),
  )
  const [all, showAll] = useState(false)
  const ordered = columns.toSorted((a, b) => Number(b.required) - Number(a.required))
  const others = ordered.filter(({ name }) => !near.includes(name))
  return (
    <section className="mapping-columns" aria-labelledby="mapping-columns">
      <Title order={2} fz="sm" id="mapping-columns">
        {say('mapping.our-columns', { table: say(`import.table.${part.table}`) })}
      </Title>
      <ul>
        {ordered
          .filter(({ name }) => near.includes(name))
          .map((column) => (
            <ColumnRow key={column.name} column={column} />
          ))}
        {all ? others.map((column) => <ColumnRow key={column.name} column={column} />) : null}
      </ul>
      {others.length > 0 && !all ? (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => showAll(true)}>
          {say('mapping.more-columns', { count: others.length })}
        </Button>
      ) : null}
    </section>
  )
}
