import { NativeSelect, Skeleton, Stack, Text } from '@mantine/core'
import { type Language, languages, languageTags } from '../../../shared/languages.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { Part } from '../../parts/part.tsx'
import { WordsField } from '../../parts/words-field.tsx'
import { wrongPlace } from '../../parts/wrong-place.ts'
import { useWords } from '../../words/use-words.ts'
import { wordsTitle } from '../statement/labels.ts'
import type { Drafting } from './brand-draft.ts'
import { SaidPart } from './said-part.tsx'

type TextsPartProps = {
  readonly drafting: Drafting
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly readOnly: boolean
}

/** What this brand's documents say instead of the usual, language by language. */
export function TextsPart({ drafting, language, setLanguage, readOnly }: TextsPartProps) {
  const { draft, put } = drafting
  const { say, problem: said } = useWords()
  const known = useAskWith({ keepPrevious: true }, 'brandSentences', { key: draft.brand.key, locale: language })
  const own = draft.texts[language] ?? {}
  return (
    <Part title={say('brands.texts')}>
      <Text fz="xs" c="dimmed">
        {say('brands.texts-why')}
      </Text>
      <NativeSelect
        label={say('brands.texts-language')}
        value={language}
        onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}
        data={languageTags.map((value) => ({ value, label: languages[value].name }))}
      />
      {known.data ? (
        <Stack gap="md">
          {known.data.map(({ id, usual, text, places, needed }) => {
            const written = own[id] === undefined ? text : own[id]
            const wrong =
              written === null
                ? null
                : wrongPlace(
                    written,
                    places.map((name) => ({ name, isKnown: true, needed: needed.includes(name) })),
                  )
            return (
              <WordsField
                key={`${language} ${id}`}
                {...{ id, usual, written, readOnly }}
                title={wordsTitle(id, say)}
                places={usual === '' ? places.map((name) => ({ name })) : []}
                locale={language}
                problem={wrong && said(wrong)}
                placeholder={id === 'opening' ? say('brands.texts-opening') : say('brands.texts-none')}
                put={(of, to) => put(language, of, to)}
              />
            )
          })}
        </Stack>
      ) : (
        <Skeleton h={320} />
      )}
      <SaidPart drafting={drafting} language={language} />
    </Part>
  )
}
