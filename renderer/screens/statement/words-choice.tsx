import { Button, Stack, Text } from '@mantine/core'
import { memo, useCallback } from 'react'
import { Part } from '../../parts/part.tsx'
import { WordsField } from '../../parts/words-field.tsx'
import { wrongPlace } from '../../parts/wrong-place.ts'
import { useWords } from '../../words/use-words.ts'
import type { DraftProps } from './coverage.tsx'
import { isWithout, partsIn, withWords, wordsIn } from './draft.ts'
import { KeepWords } from './keep-words.tsx'
import { KeptWords } from './kept-words.tsx'
import { wordsTitle } from './labels.ts'

type WordsChoiceProps = DraftProps & { readonly accountId: string }

/** The texts of the statement that may be put otherwise, in its language; each can be put back. */
export const WordsChoice = memo(function WordsChoice({ accountId, draft, change, known }: WordsChoiceProps) {
  const { say, problem: said } = useWords()
  const own = wordsIn(draft)
  const put = useCallback((id: string, text: string | null) => change((from) => withWords(from, id, text)), [change])
  const fields = partsIn(draft, known)
    .filter(({ id }) => !isWithout(draft, id))
    .flatMap(({ words }) => words)
  if (fields.length === 0) return null
  const written = fields.flatMap(({ id }) => (own[id] === undefined ? [] : [{ id, text: own[id] }]))
  return (
    <Part
      title={say('statement.words')}
      actions={
        written.length > 1 ? (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => change({ ...draft, words: { ...draft.words, [draft.locale ?? '']: {} } })}
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
        {fields.map(({ id, text, places, kept }) => {
          const mine = own[id] ?? null
          const named = places.map((place) => ({ ...place, isKnown: place.filled !== null }))
          const wrong = mine === null ? null : wrongPlace(mine, named)
          return (
            <div key={`${known.locale} ${id}`}>
              <WordsField
                id={id}
                title={wordsTitle(id, say)}
                usual={text}
                written={mine}
                places={places}
                locale={known.locale}
                problem={wrong && said(wrong)}
                put={put}
              />
              {kept ? <KeptWords kept={kept} title={wordsTitle(id, say)} /> : null}
            </div>
          )
        })}
      </Stack>
      <KeepWords {...{ accountId, draft, change, known, written }} />
    </Part>
  )
})
