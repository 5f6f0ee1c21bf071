import './words-field.css'
import { Button, Group, Textarea } from '@mantine/core'
import { memo, useRef } from 'react'
import { useWords } from '../words/use-words.ts'

/** As many characters as the contract takes. */
const most = 600

type Place = { readonly name: string; readonly filled?: string | null }

type WordsFieldProps = {
  readonly id: string
  readonly title: string
  /** As it is unless somebody puts it otherwise. */
  readonly usual: string
  /** Null: as it usually is. */
  readonly written: string | null
  /** What can be put in, and what will stand there; null: it is not known of this account. Not given: that is of each account. */
  readonly places: readonly Place[]
  readonly locale: string
  readonly problem: string | null
  /** What is said where it is usually put together elsewhere. */
  readonly placeholder?: string
  readonly readOnly?: boolean
  readonly put: (id: string, text: string | null) => void
}

/** One text; its places are put in by a press, and shown as what they will be. */
export const WordsField = memo(function WordsField(props: WordsFieldProps) {
  const { id, title, usual, written, places, locale, problem, placeholder, readOnly = false, put } = props
  const { say } = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = written ?? usual
  const change = (to: string) => put(id, to === usual || to.trim() === '' ? null : to)
  const insert = (name: string) => {
    const { current } = field
    const from = current?.selectionStart ?? text.length
    const to = current?.selectionEnd ?? text.length
    put(id, `${text.slice(0, from)}{${name}}${text.slice(to)}`.slice(0, most))
    current?.focus()
  }
  return (
    <div>
      <Group justify="space-between" h={24} wrap="nowrap" align="center">
        <label htmlFor={`words ${id}`} className="words-label">
          {title}
        </label>
        {written === null || readOnly ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => put(id, null)}
            aria-label={say('statement.reset-of', { title })}
          >
            {say('statement.reset')}
          </Button>
        )}
      </Group>
      <Textarea
        ref={field}
        id={`words ${id}`}
        lang={locale}
        autosize
        minRows={2}
        maxLength={most}
        value={text}
        error={problem}
        readOnly={readOnly}
        {...(placeholder === undefined ? {} : { placeholder })}
        data-changed={written !== null || undefined}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      {places.length > 0 && !readOnly ? (
        <Group gap={4} mt={6} role="group" aria-label={say('statement.places')}>
          {places.filter(isFillable).map(({ name, filled }) => (
            <button
              key={name}
              type="button"
              className="words-place"
              title={filled ?? undefined}
              onClick={() => insert(name)}
            >
              <span className="words-place-name">{`{${name}}`}</span> {filled ? shortened(filled) : null}
            </button>
          ))}
        </Group>
      ) : null}
    </div>
  )
})

function isFillable({ filled }: Place): boolean {
  return filled !== null
}

function shortened(text: string): string {
  return text.length > 22 ? `${text.slice(0, 20).trimEnd()}…` : text
}
