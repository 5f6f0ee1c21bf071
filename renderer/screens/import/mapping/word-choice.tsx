import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Test } from '../../../../shared/mapping/mapping.ts'
import { useAsk } from '../../../client/use-ask.ts'
import { Asked } from '../../../parts/asked.tsx'
import { useWords } from '../../../words/use-words.ts'
import { useDraft } from './draft-context.ts'
import { isAmong, withWord, wordsOf } from './tests.ts'

type Props = { readonly at: number; readonly test: Test; readonly header: string }
const first = 12

/** The texts that a column of the file holds, each with a tick where the test looks for it. */
export function WordChoice({ at, test, header }: Props) {
  const { say } = useWords()
  const { mapping, place, file, change } = useDraft()
  const [all, showAll] = useState(false)
  const texts = useAsk('columnValues', { job: `texts ${header}`.slice(0, 64), file, header })
  const words = wordsOf(test, mapping)
  return (
    <fieldset className="mapping-words">
      <legend>{say(test.is === undefined ? 'mapping.filter.words-out' : 'mapping.filter.words-in', { header })}</legend>
      <Asked answer={texts} height={80}>
        {({ values }) => (
          <>
            {(all ? values : values.slice(0, first)).map(({ text, rows }) => (
              <Checkbox
                key={text}
                size="xs"
                checked={isAmong(text, words)}
                label={`${text === '' ? say('mapping.values.empty') : text} · ${say('import.left.rows', { rows })}`}
                onChange={(event) => change(withWord(mapping, place, at, test, text, event.currentTarget.checked))}
              />
            ))}
            {values.length > first && !all ? (
              <button type="button" className="mapping-link" onClick={() => showAll(true)}>
                {say('import.accounts.all', { count: values.length })}
              </button>
            ) : null}
          </>
        )}
      </Asked>
    </fieldset>
  )
}
