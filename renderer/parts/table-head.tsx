import { Table } from '@mantine/core'

export type Column = { readonly title: string; readonly number?: boolean }

/** The head of a table that is not sorted: what stands in each column; numbers stand to the right, as they do below. */
export function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {columns.map(({ title, number }) => (
          <Table.Th key={title} data-number={number || undefined}>
            {title}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}
