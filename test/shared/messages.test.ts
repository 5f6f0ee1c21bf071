import { createIntl } from '@formatjs/intl'
import { describe, expect, test } from 'vitest'
import { languageTags } from '../../shared/languages.ts'
import { typeset } from '../../shared/typeset.ts'
import { type MessageFile, messageFiles } from '../fixtures/message-files.ts'
import { type Places, placesOf } from '../fixtures/message-places.ts'
import { isUsed, namedWith } from '../fixtures/message-uses.ts'

const files = await messageFiles()
const english = files.filter(({ language }) => language === 'en')
const translated = files.filter(({ language }) => language !== 'en')

test('every language of the list has a file beside every English one', () => {
  const missing = languageTags.flatMap((tag) =>
    english.filter(({ area }) => !files.some((file) => file.area === area && file.language === tag)),
  )
  expect(missing).toEqual([])
  expect(english.length).toBeGreaterThan(15)
})

test('no id is in two areas of the same kind', () => {
  const ids = english.flatMap(({ area, messages }) => Object.keys(messages).map((id) => `${area.split('-')[0]} ${id}`))
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('every message is used', () => {
  const unused = english.flatMap(({ file, area, messages }) =>
    Object.keys(messages)
      .filter((id) => !isUsed(id, { asProperty: area === 'shell' }))
      .map((id) => `${file}: ${id}`),
  )
  expect(unused).toEqual([])
})

test('every message that documents name exists', () => {
  const documents = english.find(({ area }) => area === '')?.messages ?? {}
  const others = new Set(english.flatMap(({ messages }) => Object.keys(messages)))
  const named = namedWith(['statement', 'review', 'chart', 'unit', 'grade', 'value', 'page'])
  expect(named.filter((id) => !others.has(id) && !/\.(ts|tsx|json|csv|js|css)$/.test(id))).toEqual([])
  expect(named.filter((id) => id in documents).length).toBeGreaterThan(150)
})

describe.each(translated)('$file', (file) => {
  const before = englishOf(file)
  const intl = createIntl({ locale: file.language, messages: { ...file.messages }, onError: raise })

  test('has the messages of the English file, in its order', () => {
    expect(Object.keys(file.messages)).toEqual(Object.keys(before))
  })

  test('has the places and choices of English, and every plural that its language knows', () => {
    const wrong = Object.entries(before).flatMap(([id, message]) =>
      differences(message, file.messages[id] ?? '', file.language).map((what) => `${id}: ${what}`),
    )
    expect(wrong).toEqual([])
  })

  test('can be said', () => {
    for (const [id, message] of Object.entries(file.messages)) {
      const values = Object.fromEntries(
        placesOf(message).names.map((name) => [
          name.replace(/^<(.*)>$/, '$1'),
          name.startsWith('<') ? (chunks: readonly unknown[]) => chunks.join('') : 2,
        ]),
      )
      expect(intl.formatMessage({ id }, values), id).toMatch(/\S/)
    }
  })

  test('is written as its language is', () => {
    const rules = customs[file.language] ?? []
    const broken = Object.entries<string>(typeset(file.language, file.messages)).flatMap(([id, message]) =>
      rules.filter(({ never }) => never.test(message)).map(({ why }) => `${id}: ${why}`),
    )
    expect(broken).toEqual([])
  })
})

/** What never stands in a message of a language. */
const customs: Readonly<Record<string, readonly { readonly never: RegExp; readonly why: string }[]>> = {
  nl: [{ never: /\b(je|jij|jou|jouw|jullie)\b/i, why: 'Dutch says u' }],
  de: [
    { never: /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer|eure\p{L}*)(?!\p{L})/iu, why: 'German says Sie' },
    { never: /“[\p{L}{]/u, why: 'German opens a quotation with „' },
    { never: /\d %/, why: 'a number stays with its unit' },
  ],
  fr: [
    { never: /(?<!\p{L})(tu|toi|te|ton|ta|tes)(?!\p{L})/iu, why: 'French says vous' },
    { never: /[“”„]/, why: 'French quotes with « »' },
    { never: /(?<!\u202f)[;?!»]|«(?!\u202f)| :(?!:)/u, why: 'a narrow space belongs there' },
    { never: /(?<!\})'(?!\{)/, why: 'an apostrophe is curly' },
  ],
  ru: [
    {
      never: /(?<!\p{L})(ты|тебя|тебе|тобой|твой|твоя|твоё|твои|твоего|твоей|твоих)(?!\p{L})/iu,
      why: 'Russian says Вы',
    },
    {
      never: /(?<!\p{L})(вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашей|вашем|вашему|ваших|вашим)(?!\p{L})/u,
      why: 'Вы has a capital',
    },
    { never: / —/u, why: 'a dash does not begin a line' },
    { never: /(?<!\p{L})[вкосуиая] (?=\S)/iu, why: 'a word of one letter does not end a line' },
    { never: /№ /u, why: 'the sign № stays with its number' },
  ],
}

function differences(before: string, after: string, language: string): readonly string[] {
  const [from, to] = [placesOf(before), placesOf(after)]
  const counted = from.plurals.map(({ place }) => place)
  const exact = (places: Places) =>
    places.plurals.flatMap(({ place, choices }) => choices.filter(isExact).map((choice) => `${place} ${choice}`))
  return [
    ...(String(from.names) === String(to.names) ? [] : [`has ${to.names} for ${from.names}`]),
    ...(String(from.selects) === String(to.selects) ? [] : [`chooses by ${to.selects}, not ${from.selects}`]),
    ...to.plurals.flatMap(({ place, choices }) => [
      ...(counted.includes(place) ? [] : [`counts by ${place}, of which English gives no number`]),
      ...lacking(choices, language).map((one) => `has no ${one} for ${place}`),
    ]),
    ...exact(from)
      .filter((one) => !exact(to).includes(one))
      .map((one) => `has no ${one}`),
  ]
}

/** A plural that tells numbers apart by their grammar tells all apart that its language does. */
function lacking(choices: readonly string[], language: string): readonly string[] {
  const kinds = choices.filter((choice) => !isExact(choice))
  if (kinds.length === 1) return []
  const rules = new Intl.PluralRules(language)
  const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))
  return [...needed].filter((one) => !kinds.includes(one))
}

function isExact(choice: string): boolean {
  return choice.startsWith('=')
}

function englishOf({ area }: MessageFile): Readonly<Record<string, string>> {
  return english.find((file) => file.area === area)?.messages ?? {}
}

function raise(error: Error): never {
  throw error
}
