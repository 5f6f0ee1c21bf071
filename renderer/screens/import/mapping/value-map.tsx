import { Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Filling } from '../../../../shared/mapping/mapping.ts'
import type { Column } from '../../../../shared/tables.ts'
import { useAsk } from '../../../client/use-ask.ts'
import { Asked } from '../../../parts/asked.tsx'
import { useWords } from '../../../words/use-words.ts'
import { useDraft } from './draft-context.ts'
import { useChoiceLabel } from './use-choice-label.ts'

type Props = {
  readonly column: Column
  readonly header: string
  readonly filling: Filling
  readonly set: (change: Pick<Filling, 'values' | 'else'>) => void
}
const first = 12

/** What the texts of a column stand for in the book: themselves, another word, or that their rows are left out. */
export function ValueMap({ column, header, filling, set }: Props) {
  const { say } = useWords()
  const { file } = useDraft()
  const [all, showAll] = useState(false)
  const texts = useAsk('columnValues', { job: `texts ${header}`.slice(0, 64), file, header })
  const values = filling.values ?? {}
  const put = (text: string, to: string | null | undefined) => {
    const { [keyIn(values, text)]: _, ...others } = values
    const next = to === undefined ? others : { ...others, [text]: to }
    set({ values: Object.keys(next).length === 0 ? undefined : next, else: filling.else })
  }
  return (
    <section className="mapping-values" aria-label={say('mapping.values', { header })}>
      <Text fz="sm" fw={600}>
        {say('mapping.values', { header })}
      </Text>
      <Asked answer={texts} height={120}>
        {(found) => {
          const known = found.values.map(({ text }) => text.toLowerCase())
          const unseen = Object.keys(values).filter((text) => !known.includes(text.trim().toLowerCase()))
          const rows = [...found.values, ...unseen.map((text) => ({ text, rows: 0 }))]
          return (
            <>
              <ul>
                {(all ? rows : rows.slice(0, first)).map(({ text, rows: many }) => (
                  <li key={text}>
                    <span className="mapping-text" title={text}>
                      {text === '' ? say('mapping.values.empty') : text}
                    </span>
                    <span className="tabular">{say('import.left.rows', { rows: many })}</span>
                    <Meaning column={column} text={text} to={values[keyIn(values, text)]} put={(to) => put(text, to)} />
                  </li>
                ))}
                {found.others > 0 || found.values.length > 1 ? (
                  <li>
                    <span className="mapping-text">{say('mapping.values.else')}</span>
                    <span className="tabular" />
                    <Meaning
                      column={column}
                      text={say('mapping.values.else')}
                      to={filling.else}
                      put={(to) => set({ values: filling.values, else: to })}
                    />
                  </li>
                ) : null}
              </ul>
              {rows.length > first && !all ? (
                <button type="button" className="mapping-link" onClick={() => showAll(true)}>
                  {say('import.accounts.all', { count: rows.length })}
                </button>
              ) : null}
            </>
          )
        }}
      </Asked>
    </section>
  )
}

/** Case and spaces around do not tell texts apart. */
function keyIn(values: NonNullable<Filling['values']>, text: string): string {
  const sought = text.trim().toLowerCase()
  return Object.keys(values).find((key) => key.trim().toLowerCase() === sought) ?? text
}

type MeaningProps = {
  readonly column: Column
  readonly text: string
  readonly to: string | null | undefined
  readonly put: (to: string | null | undefined) => void
}
const itself = 'itself '
const leave = 'leave '
const word = 'word '

function Meaning({ column, text, to, put }: MeaningProps) {
  const { say } = useWords()
  const choiceLabel = useChoiceLabel()
  const { type } = column
  const words = type.kind === 'choice' ? type.of : null
  const value = to === undefined ? itself : to === null ? leave : words?.includes(to) ? `${word}${to}` : word
  return (
    <span className="mapping-meaning">
      <Select
        aria-label={say('mapping.values.means', { text })}
        data={[
          { value: itself, label: say('mapping.values.itself') },
          ...(words
            ? words.map((one) => ({ value: `${word}${one}`, label: choiceLabel(one) }))
            : [{ value: word, label: say('mapping.values.other') }]),
          { value: leave, label: say('mapping.values.leave') },
        ]}
        value={value}
        allowDeselect={false}
        onChange={(chosen) => {
          if (chosen === itself) put(undefined)
          else if (chosen === leave) put(null)
          else if (chosen !== null) put(chosen.slice(word.length))
        }}
      />
      {value === word && !words ? (
        <TextInput
          aria-label={say('mapping.values.word-for', { text })}
          value={to ?? ''}
          onChange={(event) => put(event.currentTarget.value)}
        />
      ) : null}
    </span>
  )
}
