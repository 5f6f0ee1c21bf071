import { Button, CloseButton, Group, Select, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { naming, withWhere } from '../../../../shared/mapping/edit.ts'
import type { Test } from '../../../../shared/mapping/mapping.ts'
import { useWords, type WindowWords } from '../../../words/use-words.ts'
import { someOf } from '../import-words.ts'
import { ColumnSelect } from './column-select.tsx'
import { type Draft, useDraft } from './draft-context.ts'
import { namedHeaders, samplesOf } from './samples.ts'
import { isAmong, nothingIs, type Operator, operatorOf, operators, testWith, withTest, wordsOf } from './tests.ts'
import { decidingTest, headerText } from './way-text.ts'
import { WordChoice } from './word-choice.tsx'

/** Which rows of the file a part takes; the others are left out on purpose. */
export function RowFilter() {
  const words = useWords()
  const { say } = words
  const draft = useDraft()
  const { part, place, mapping, headers, change } = draft
  const [open, setOpen] = useState(false)
  const add = () => {
    const [header = ''] = namedHeaders(headers)
    const { mapping: named, name } = naming(mapping, headers, header)
    change(withWhere(named, place, [...part.where, { from: name, filled: true }]))
    setOpen(true)
  }
  return (
    <section className="mapping-filter" aria-labelledby="mapping-filter">
      <div className="mapping-filter-head">
        <Title order={2} fz="sm" id="mapping-filter">
          {say('mapping.filter')}
        </Title>
        <Text fz="sm" className="mapping-filter-said">
          {part.where.length === 0 ? say('mapping.filter.all') : filterText(draft, words)}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          onClick={() => (part.where.length === 0 ? add() : setOpen((before) => !before))}
        >
          {say(open ? 'mapping.filter.close' : 'mapping.filter.change')}
        </Button>
      </div>
      {open ? (
        <>
          <ol className="mapping-tests">
            {part.where.map((condition, at) => {
              const test = decidingTest(condition, mapping, headers)
              // biome-ignore lint/suspicious/noArrayIndexKey: a condition has nothing else to be known by
              return test ? <OneTest key={at} at={at} test={test} /> : null
            })}
          </ol>
          <Button variant="subtle" size="compact-sm" onClick={add}>
            {say('mapping.filter.add')}
          </Button>
        </>
      ) : null}
    </section>
  )
}

function OneTest({ at, test }: { readonly at: number; readonly test: Test }) {
  const { say } = useWords()
  const { mapping, place, part, headers, change } = useDraft()
  const operator = operatorOf(test)
  const header = headerText(test.from, mapping, headers)
  const label = say('mapping.filter.column', { place: at + 1 })
  return (
    <li>
      <Group gap="xs" wrap="nowrap">
        <div className="mapping-test-column">
          <ColumnSelect
            label={label}
            value={header}
            placeholder={say('mapping.source.none')}
            onHeader={(chosen) => {
              const { mapping: named, name } = naming(mapping, headers, chosen)
              change(withTest(named, place, at, test, { ...testWith({ ...test, from: name }, operator) }))
            }}
          />
        </div>
        <Select
          w={190}
          aria-label={say('mapping.filter.operator', { place: at + 1 })}
          data={operators.map((one) => ({ value: one, label: say(`mapping.filter.${one}`) }))}
          value={operator}
          allowDeselect={false}
          onChange={(value) => {
            if (value !== null) change(withTest(mapping, place, at, test, testWith(test, value as Operator)))
          }}
        />
        <CloseButton
          aria-label={say('mapping.filter.remove', { place: at + 1 })}
          onClick={() =>
            change(
              withWhere(
                mapping,
                place,
                part.where.filter((_, n) => n !== at),
              ),
            )
          }
        />
      </Group>
      {operator === 'is' || operator === 'not' ? <WordChoice at={at} test={test} header={header} /> : null}
    </li>
  )
}

/** All tests of a part as a sentence. */
function filterText({ part, mapping, headers, head }: Draft, words: WindowWords): string {
  const { say, list } = words
  const said = part.where.flatMap((condition) => {
    const test = decidingTest(condition, mapping, headers)
    if (!test) return []
    const column = headerText(test.from, mapping, headers)
    const operator = operatorOf(test)
    const all = wordsOf(test, mapping).filter((word) => word !== '' && word !== nothingIs)
    // Of a long list what this file's first rows have.
    const seen = samplesOf(column, headers, head, 8).filter((text) => isAmong(text, all))
    const texts = all.length > 3 && seen.length > 0 ? seen : all
    return say('mapping.filter.said', {
      column,
      operator: say(`mapping.filter.${operator}`),
      words: operator === 'is' || operator === 'not' ? someOf(texts, 3, words) : '',
    }).trim()
  })
  return list(said)
}
