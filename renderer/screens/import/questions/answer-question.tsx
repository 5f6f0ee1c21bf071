import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Inspection } from '../../../../shared/contract/import.ts'
import { fieldsOf } from '../../../../shared/mapping/fields.ts'
import { useWords, type WindowWords } from '../../../words/use-words.ts'
import type { DeskFile } from '../desk-file.ts'
import { importDesk } from '../import-desk.ts'
import { askedId, askedText } from '../import-words.ts'
import type { Asked } from './asked.ts'
import { Question } from './question.tsx'
import { useAlso } from './use-also.ts'

type AnswerAsked = Extract<Asked, { kind: 'answer' }>
type Props = { readonly file: DeskFile; readonly inspection: Inspection; readonly asked: AnswerAsked }

/** What a mapping asks because the file does not say it: likely answers, and room for another. */
export function AnswerQuestion({ file, inspection, asked }: Props) {
  const words = useWords()
  const { say } = words
  const [other, setOther] = useState('')
  const also = useAlso(file, asked)
  const answer = (text: string) =>
    importDesk.adjust(also.tokens, (mapping) => ({ ...mapping, answers: { ...mapping.answers, [asked.name]: text } }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (other.trim() !== '') answer(other.trim())
  }
  return (
    <Question title={titleOf(asked, words)} why={whyOf(asked, inspection, words)} also={also}>
      {asked.among.map((text) => (
        <Button key={text} variant="default" miw={52} onClick={() => answer(text)}>
          {text}
        </Button>
      ))}
      <form onSubmit={submit}>
        <Group gap={6} wrap="nowrap">
          <TextInput
            w={150}
            aria-label={say('import.question.answer-other')}
            placeholder={say('import.question.answer-other')}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
          <Button type="submit" variant="subtle" disabled={other.trim() === ''}>
            {say('import.question.answer-use')}
          </Button>
        </Group>
      </form>
    </Question>
  )
}

function titleOf({ what, about }: AnswerAsked, words: WindowWords): string {
  const said = askedText(what, words)
  const id = `${askedId(what)}.of`
  if (about !== null) return words.say(words.has(id) ? id : 'import.question.answer', { about, what: said })
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}?`
}

/** With what the column says, where the question is about one. */
function whyOf({ about }: AnswerAsked, { headers, head, mapping }: Inspection, { say, list }: WindowWords): string {
  const at = headers.findIndex((header) => header.trim() === about)
  const { without } = mapping?.skipRows ?? {}
  const lead = mapping && without !== undefined ? fieldsOf(mapping, headers).at(without, null) : null
  const rows = head.filter((row) => lead === null || (row[lead] ?? '').trim() !== '')
  const seen = [...new Set(rows.map((row) => (row[at] ?? '').trim()).filter((text) => text !== ''))]
  const why = say('import.question.answer-why')
  if (at === -1 || seen.length === 0) return why
  return `${say('import.question.answer-seen', { values: list(seen.slice(0, 4).map((text) => say('quoted', { text }))) })} ${why}`
}
