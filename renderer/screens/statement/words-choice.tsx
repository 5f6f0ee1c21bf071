import { Button, Stack, Text } from '@mantine/core'
import { memo, useCallback } from 'react'
import type { Problem } from '../../../shared/problem.ts'
import { Part } from '../../parts/part.tsx'
import { WordsField } from '../../parts/words-field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DraftProps } from './coverage.tsx'
import { withWords } from './draft.ts'
import { wordsTitle } from './labels.ts'

/** The texts of the statement that may be put otherwise, in its language; each can be put back. */
export const WordsChoice = memo(function WordsChoice({
  draft,
  change,
  known,
  problem,
}: DraftProps & { readonly problem: Problem | null }) {
  const { say, problem: said } = useWords()
  const { locale } = known
  const own = draft.words[locale] ?? {}
  const put = useCallback(
    (id: string, text: string | null) => change((from) => withWords(from, locale, id, text)),
    [change, locale],
  )
  const fields = known.sections
    .filter(({ id }) => !draft.without.includes(id))
    .flatMap(({ words }) => words.map((word) => ({ word, own: own[word.id] ?? null })))
  return (
    <Part
      title={say('statement.words')}
      actions={
        Object.keys(own).length > 1 ? (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => change({ ...draft, words: { ...draft.words, [locale]: {} } })}
          >
            {say('statement.reset-all')}
          </Button>
        ) : null
      }
    >
      <Text fz="xs" c="dimmed">
        {say('statement.words-why')}
      </Text>
      <Stack gap="md">
        {fields.map(({ word, own: written }) => (
          <WordsField
            key={`${locale} ${word.id}`}
            id={word.id}
            title={wordsTitle(word.id, say)}
            usual={word.text}
            places={word.places}
            written={written}
            locale={locale}
            problem={problem?.code.startsWith('words-') && word.places.length > 0 ? said(problem) : null}
            put={put}
          />
        ))}
      </Stack>
    </Part>
  )
})
