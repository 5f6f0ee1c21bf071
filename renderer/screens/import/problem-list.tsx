import './problem-list.css'
import { Select, Text, TextInput, Title } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'

type RowProblem = Preview['problems'][number]
const lineHeight = 44 // pixels, of a sentence on one line

/** All that is wrong in a file, with its row and column; ten thousand scroll as smoothly as ten, for only those in sight are drawn. */
export function ProblemList({ problems: all }: { readonly problems: readonly RowProblem[] }) {
  const words = useWords()
  const problems = useMemo(() => all.filter((problem) => !isFurther(problem)), [all])
  const further = all.find(isFurther)
  const { say } = words
  const [find, setFind] = useState('')
  const [column, setColumn] = useState<string | null>(null)
  const columns = useMemo(
    () => [...new Set(problems.flatMap((problem) => problem.column ?? []))].toSorted(),
    [problems],
  )
  const sought = useMemo(() => problems.map((problem) => soughtIn(problem, words)), [problems, words])
  const shown = useMemo(() => {
    const wanted = find.trim().toLowerCase()
    return problems.filter(
      (problem, at) => (column === null || problem.column === column) && (sought[at] ?? '').includes(wanted),
    )
  }, [problems, sought, find, column])
  return (
    <section aria-labelledby="import-problems">
      <div className="import-over">
        <Title order={3} fz="md" id="import-problems">
          {say('import.problems')}{' '}
          <Text component="span" fz="sm" c="dimmed" fw={400} className="figures-left" role="status">
            {say('import.problems.shown', {
              shown: shown.length,
              total: problems.length + Number(further?.values['count'] ?? 0),
            })}
          </Text>
        </Title>
        <div className="import-filters">
          <TextInput
            type="search"
            size="xs"
            w={200}
            aria-label={say('import.problems.find')}
            placeholder={say('import.problems.find')}
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
          />
          <Select
            size="xs"
            w={160}
            aria-label={say('import.problems.column')}
            placeholder={say('import.problems.all-columns')}
            data={columns}
            value={column}
            clearable
            onChange={setColumn}
          />
        </div>
      </div>
      {shown.length === 0 ? (
        <Text fz="sm" c="dimmed" className="surface" p="md">
          {say('import.problems.none')}
        </Text>
      ) : (
        <Lines key={`${find} ${column}`} problems={shown} />
      )}
      {further ? (
        <Text fz="sm" c="dimmed" mt={4}>
          {words.problem(further)}
        </Text>
      ) : null}
    </section>
  )
}

/** The last one says how many more there are than are listed. */
function isFurther({ code }: RowProblem): boolean {
  return code === 'further-problems'
}

/** What a search looks in: the place as it stands there and as it is typed, and the sentence. */
function soughtIn(problem: RowProblem, { say, number, problem: said }: WindowWords): string {
  const { row, column } = problem
  const place = row === null ? say('import.problems.file') : `${say('import.preview.row')} ${row} ${number(row)}`
  return `${place} ${column ?? ''} ${said(problem)}`.toLowerCase()
}

function Lines({ problems }: { readonly problems: readonly RowProblem[] }) {
  const { say, number, problem: said } = useWords()
  const scroll = useRef<HTMLUListElement>(null)
  const virtual = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeight,
    overscan: 12,
  })
  return (
    <ul
      className="import-problems"
      ref={scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={say('import.problems')}
      onKeyDown={(event) => {
        // The browser's own way there is an animation, which the heights measured on the way would end.
        if (event.key === 'End') virtual.scrollToIndex(problems.length - 1)
        else if (event.key === 'Home') virtual.scrollToIndex(0)
        else return
        event.preventDefault()
      }}
    >
      <li className="import-stretch" style={{ height: virtual.getTotalSize() }} aria-hidden="true" />
      {virtual.getVirtualItems().map(({ index, start }) => {
        const problem = problems[index]
        if (!problem) return null
        return (
          <li
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={problems.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            <span className="import-where figures-left">
              {problem.row === null
                ? say('import.problems.file')
                : `${say('import.preview.row')} ${number(problem.row)}`}
            </span>
            <span className="import-column">{problem.column}</span>
            <span>{said(problem)}</span>
          </li>
        )
      })}
    </ul>
  )
}
