import { Button, Menu, Tabs } from '@mantine/core'
import type { Mapping } from '../../../../shared/mapping/mapping.ts'
import { type TableName, tables } from '../../../../shared/tables.ts'
import { client } from '../../../client/client.ts'
import { useProblemNotice } from '../../../parts/use-problem-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import { partTitle } from './part-title.ts'
import { lacksOf } from './ways.ts'

type PartTabsProps = {
  readonly mapping: Mapping
  readonly place: number
  readonly go: (place: number) => void
  readonly change: (mapping: Mapping) => void
  readonly headers: readonly string[]
  readonly head: readonly (readonly string[])[]
}

/** The tables that rows of the file go to; each can be worked on, one more added, one taken out. */
export function PartTabs({ mapping, place, go, change, headers, head }: PartTabsProps) {
  const words = useWords()
  const { say } = words
  const notice = useProblemNotice()
  const add = async (table: TableName) => {
    const title = mapping.title ?? mapping.name
    const guess = await client.proposeMapping({
      ...{ table, title, headers: [...headers] },
      head: head.map((row) => [...row]),
    })
    if (!guess.ok) return notice(guess.problem)
    const { fields, parts } = guess.value
    // A field of this mapping that has a name of the guess stands for the same header already.
    change({ ...mapping, fields: { ...fields, ...mapping.fields }, parts: [...mapping.parts, ...parts] })
    go(mapping.parts.length)
  }
  const remove = () => {
    change({ ...mapping, parts: mapping.parts.filter((_, at) => at !== place) })
    go(Math.max(0, place - 1))
  }
  return (
    <div className="mapping-parts">
      <Tabs value={String(place)} onChange={(value) => go(Number(value))} variant="pills">
        <Tabs.List aria-label={say('mapping.parts')}>
          {mapping.parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name
            <Tabs.Tab key={at} value={String(at)}>
              {partTitle(mapping, at, words)}
              {lacksOf(mapping, part, headers) ? (
                <span className="mapping-required" title={say('mapping.lacks-some')}>
                  {' *'}
                </span>
              ) : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm">
            {say('mapping.add-part')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {tables.map(({ name }) => (
            <Menu.Item key={name} onClick={() => void add(name)}>
              {say(`import.table.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {mapping.parts.length > 1 ? (
        <Button variant="subtle" size="compact-sm" onClick={remove}>
          {say('mapping.remove-part', { part: partTitle(mapping, place, words) })}
        </Button>
      ) : null}
    </div>
  )
}
