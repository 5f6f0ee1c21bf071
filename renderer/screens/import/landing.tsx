import { Tabs, Title } from '@mantine/core'
import { useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import { useWords } from '../../words/use-words.ts'
import { isAccountDoubt } from './import-words.ts'
import { LeftOut } from './left-out.tsx'
import { PreviewTable } from './preview-table.tsx'
import { ProblemList } from './problem-list.tsx'

/** What comes of a file: how many rows of each table are new, changed or wrong, why others are left out, and the first of them. */
export function Landing({ previews }: { readonly previews: readonly Preview[] }) {
  const { say, number } = useWords()
  const [shown, show] = useState<string | null>(null)
  const [first] = previews
  const [only, second] = previews
  if (!first) return null
  if (only && !second) return <Landed preview={only} />
  const tab = previews.find(({ table }) => table === shown) ?? first
  return (
    <Tabs value={tab.table} onChange={show} keepMounted={false} mt="lg">
      <Title order={3} fz="md" mb={4}>
        {say('import.tables')}
      </Title>
      <Tabs.List aria-label={say('import.tables')}>
        {previews.map(({ table, counts: { inserted, updated, unchanged, bad } }) =>
          table === null ? null : (
            <Tabs.Tab key={table} value={table}>
              {say(`import.table.${table}`)}{' '}
              <span className="import-tab-count tabular" data-bad={bad > 0 || undefined}>
                {number(inserted + updated + unchanged)}
              </span>
            </Tabs.Tab>
          ),
        )}
      </Tabs.List>
      {previews.map((preview) =>
        preview.table === null ? null : (
          <Tabs.Panel key={preview.table} value={preview.table}>
            <Landed preview={preview} />
          </Tabs.Panel>
        ),
      )}
    </Tabs>
  )
}

function Landed({ preview }: { readonly preview: Preview }) {
  const { say, number } = useWords()
  const { inserted, updated, unchanged, bad } = preview.counts
  // Which account a name is, is asked once for all its rows.
  const problems = preview.problems.filter(({ code }) => !isAccountDoubt(code))
  const left = preview.leftOut.reduce((sum, { rows }) => sum + rows, 0)
  const counts = [
    ['import.count.new', inserted],
    ['import.count.changed', updated],
    ['import.count.same', unchanged],
    ...(preview.preset === null ? [] : ([['import.count.left', left]] as const)),
    ['import.count.problems', bad],
  ] as const
  return (
    <>
      <dl className="import-counts">
        {counts.map(([id, count]) => (
          <div
            key={id}
            data-none={count === 0 || undefined}
            data-bad={(id === 'import.count.problems' && count > 0) || undefined}
          >
            <dt>{say(id)}</dt>
            <dd className="figures-left">{number(count)}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 ? <ProblemList problems={problems} /> : null}
      <LeftOut reasons={preview.leftOut} />
      {preview.rows.length > 0 ? <PreviewTable key={preview.token} preview={preview} /> : null}
    </>
  )
}
