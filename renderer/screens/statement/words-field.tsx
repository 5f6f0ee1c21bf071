import { Button, Group, Textarea } from '@mantine/core'
import { memo, useRef } from 'react'
import type { ChangeableWords } from '../../../shared/contract/statement.ts'
import { useWords } from '../../words/use-words.ts'
import { wordsTitle } from './labels.ts'

/** As many characters as the contract takes. */
const most = 600

type WordsFieldProps = {
  readonly word: ChangeableWords
  /** Null: as it usually is. */
  readonly written: string | null
  readonly locale: string
  readonly problem: string | null
  readonly put: (id: string, text: string | null) => void
}

/** One text; its places are put in by a press, and shown as what they will be. */
export const WordsField = memo(function WordsField({ word, written, locale, problem, put }: WordsFieldProps) {
  const { say } = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const title = wordsTitle(word.id, say)
  const text = written ?? word.text
  const change = (to: string) => put(word.id, to === word.text || to.trim() === '' ? null : to)
  const insert = (name: string) => {
    const { current } = field
    const from = current?.selectionStart ?? text.length
    const to = current?.selectionEnd ?? text.length
    put(word.id, `${text.slice(0, from)}{${name}}${text.slice(to)}`.slice(0, most))
    current?.focus()
  }
  return (
    <div>
      <Group justify="space-between" h={24} wrap="nowrap" align="center">
        <label htmlFor={`words ${word.id}`} className="statement-label">
          {title}
        </label>
        {written === null ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => put(word.id, null)}
            aria-label={say('statement.reset-of', { title })}
          >
            {say('statement.reset')}
          </Button>
        )}
      </Group>
      <Textarea
        ref={field}
        id={`words ${word.id}`}
        lang={locale}
        autosize
        minRows={2}
        maxLength={most}
        value={text}
        error={problem}
        data-changed={written !== null || undefined}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      {word.places.length > 0 ? (
        <Group gap={4} mt={6} role="group" aria-label={say('statement.places')}>
          {word.places.map(({ name, filled }) => (
            <button key={name} type="button" className="statement-place" title={filled} onClick={() => insert(name)}>
              <span className="statement-place-name">{`{${name}}`}</span> {shortened(filled)}
            </button>
          ))}
        </Group>
      ) : null}
    </div>
  )
})

function shortened(text: string): string {
  return text.length > 22 ? `${text.slice(0, 20).trimEnd()}…` : text
}
