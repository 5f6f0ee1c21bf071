import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type IndustryTemplates, indicatorFrom, industryTemplatesOf } from '../../shared/indicator-templates.ts'
import { languageTags } from '../../shared/languages.ts'
import { tableOf } from '../../shared/tables.ts'
import { ruleOf } from '../../shared/value/measures.ts'
import freight from '../../templates/indicators/freight-and-logistics.json' with { type: 'json' }

const folder = join(import.meta.dirname, '../../templates/indicators')
const files = readdirSync(folder)
const industries = files.map(industryIn)
const templates = industries.flatMap((industry) => industry.indicators)
const measures = ['duration', 'wait', 'cost', 'amount', 'count', 'rate', 'level'] as const

/** KPIs and perceptions, in any language: what a customer does for the company, not what it does for the customer. */
const kpi =
  /(?<!\p{L})(revenue|turnover|sales|margin|profit|nps|promoters?|csat|ces|satisf\w+|loyal\w*|churn|retention|renewals?|clv|lifetime value|upsell\w*|cross-sell\w*|omzet|marge|winst|klantwaarde|tevreden\w*|loyaliteit|klantbehoud|verlenging\w*)\b|(?<!\p{L})(chiffre d’affaires|bénéfice|marge|fidélis|satisf|renouvellement|umsatz|gewinn|marge|loyal|zufrieden|abwander|kundenbindung|kundenwert|verlängerung|выручк|продаж|марж|прибыл|лояльн|удовлетвор|отток|продлени)/iu

const familiar: Readonly<Record<string, RegExp>> = {
  nl: /\b(je|jij|jouw|jullie)\b/i,
  de: /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|eure\p{L}*)(?!\p{L})/iu,
  fr: /(?<!\p{L})(tu|toi|te|ton|ta|tes)(?!\p{L})/iu,
  ru: /(?<!\p{L})(ты|тебя|тебе|твой|твоя|твои)(?!\p{L})|(?<!\p{L})(вы|вас|вам|ваш|ваши)(?!\p{L})/u,
}

describe('the indicator templates', () => {
  test('are at least 40 over at least 6 industries, at least five in each', () => {
    expect(templates.length).toBeGreaterThanOrEqual(40)
    expect(industries.length).toBeGreaterThanOrEqual(6)
    for (const { industry, indicators } of industries) expect(indicators.length, industry.key).toBeGreaterThanOrEqual(5)
  })

  test('have the name of their industry as the name of their file', () => {
    expect(files).toEqual(industries.map(({ industry }) => `${industry.key}.json`))
  })

  test('have a key of their own, over all industries and beside the sample book', () => {
    const sample = readFileSync(join(folder, '../sample/exports/success/indicators.csv'), 'utf8')
    const taken = sample.split('\n').map((line) => line.split(',')[0])
    const keys = templates.map((template) => template.key)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    expect(keys.filter((key) => taken.includes(key))).toEqual([])
    expect(taken).toContain('quote_lead_time')
  })

  test('use all seven measures, at least five of them in every industry', () => {
    expect(new Set(templates.map((template) => template.measure))).toEqual(new Set(measures))
    for (const { industry, indicators } of industries)
      expect(new Set(indicators.map((each) => each.measure)).size, industry.key).toBeGreaterThanOrEqual(5)
  })

  test('measure no KPI and no perception, by name or by outcome', () => {
    const named = templates.flatMap(({ key, name, outcome }) =>
      [key.replaceAll('_', ' '), ...Object.values(name), ...Object.values(outcome)].filter(isKpi),
    )
    expect(named).toEqual([])
    expect(
      ['nps', 'Net promoter score', 'Revenue per account', 'Klanttevredenheid: tevreden', 'Рост выручки'].every(isKpi),
    ).toBe(true)
  })

  test('name a KPI that the method knows as the one they may move', () => {
    const known = [
      'renewal rate',
      'churn',
      'cross-sell',
      'conversion',
      'average order value',
      'order frequency',
      'NPS',
      'CSAT',
      'CES',
    ]
    expect(templates.filter((template) => !known.includes(template.kpi.en)).map((template) => template.key)).toEqual([])
  })

  test('say everything in every language', () => {
    const lacking = files.flatMap((file) =>
      wordsIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))).flatMap((said) =>
        languageTags.filter((tag) => !said[tag]).map((tag) => `${file}: ${tag} of ${said['en']}`),
      ),
    )
    expect(lacking).toEqual([])
  })

  test('ask the customer a question in every language, politely', () => {
    for (const { key, ask } of templates) {
      for (const words of Object.values(ask)) expect(words, key).toContain('?')
      for (const tag of languageTags) expect(ask[tag], key).not.toMatch(familiar[tag] ?? /^$/)
    }
  })

  test('say different things in different languages', () => {
    const same = templates.flatMap((template) =>
      [template.outcome, template.description, template.ask, template.typicalBaselineSource]
        .filter((said) => new Set(Object.values(said)).size < languageTags.length)
        .map(({ en }) => `${template.key}: ${en}`),
    )
    expect(same).toEqual([])
  })

  test.each(languageTags)('call a stage of the journey by one name in %s', (tag) => {
    const names = new Map(templates.map(({ stage }) => [stage.en, stage[tag]]))
    expect(templates.filter(({ stage }) => names.get(stage.en) !== stage[tag]).map(({ key }) => key)).toEqual([])
    expect(new Set(names.values()).size).toBe(names.size)
  })

  test('say where a baseline comes from, and that none is needed where it is zero', () => {
    for (const { key, measure, typicalBaselineSource } of templates)
      expect(/from (nothing|zero)/.test(typicalBaselineSource.en), key).toBe(ruleOf(measure).baseline === 0)
  })

  test('become rows that the table of indicators takes, copied until a customer confirms them', () => {
    const columns = new Set(tableOf('indicators').columns.map((column) => column.name))
    for (const template of templates) {
      const row = indicatorFrom(template, 'nl')
      expect(Object.keys(row).filter((name) => !columns.has(name))).toEqual([])
      expect(row).toMatchObject({ name: template.name.nl, outcome: template.outcome.nl, discovery: 'copied' })
      expect(row.unit === null || typeof row.unit === 'string').toBe(true)
    }
  })
})

describe('a template', () => {
  test('is proposed in the language asked for, its unit too', () => {
    const departures = industryIn('freight-and-logistics.json').indicators.find((each) => each.measure === 'level')
    if (!departures) throw new Error('freight and logistics has no level')
    expect(indicatorFrom(departures, 'en')).toMatchObject({ unit: 'departures a week', better: 'higher' })
    expect(indicatorFrom(departures, 'nl')).toMatchObject({ unit: 'vertrekken per week', stage: 'Kiezen' })
  })

  test('says in English what it lacks in a language', () => {
    const [first] = freight.indicators
    const read = industryTemplatesOf({ ...freight, indicators: [{ ...first, name: { en: 'Time' } }] }, 'mine.json')
    expect(read.ok && read.value.indicators[0]?.name).toMatchObject({ en: 'Time', nl: 'Time' })
  })

  const [duration] = freight.indicators
  test.each([
    ['a wait counted in points', { measure: 'wait', unit: 'points' }, 'unit'],
    ['a cost with a unit', { measure: 'cost', unit: 'hours' }, 'unit'],
    ['a count without a unit', { measure: 'count', unit: null }, 'unit'],
    ['a level without a direction', { measure: 'level', unit: { en: 'offers', nl: 'offertes' } }, 'better'],
    ['a measure that the method does not know', { measure: 'score' }, 'measure'],
    ['a name without English', { name: { nl: 'Tijd' } }, 'name.en'],
    ['a name in a language that nobody speaks', { name: { en: 'Time', xx: 'Time' } }, 'name'],
    ['an empty outcome', { outcome: { en: 'I am done sooner', nl: ' ' } }, 'outcome.nl'],
    ['a key with capitals', { key: 'BookingTime' }, 'key'],
    ['a field that no template has', { valuePerUnit: 12 }, ''],
  ])('with %s is refused, naming the file and the place', (_, change, place) => {
    const read = industryTemplatesOf({ ...freight, indicators: [{ ...duration, ...change }] }, 'mine.json')
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(read.problem.code).toBe('bad-indicator-templates')
    expect(read.problem.message).toContain(`mine.json cannot be used: indicators.0${place && `.${place}`}: `)
  })

  test('that repeats a key of its file is refused, naming the key', () => {
    const read = industryTemplatesOf({ ...freight, indicators: [duration, duration] }, 'mine.json')
    expect(read).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('shipment_booking_time is there twice') },
    })
  })

  test('is refused with its whole file where that is no object', () => {
    expect(industryTemplatesOf([], 'mine.json')).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('mine.json cannot be used: the whole file: ') },
    })
  })
})

function industryIn(file: string): IndustryTemplates {
  const read = industryTemplatesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')), file)
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

/** What is said in several languages, however deep. */
function wordsIn(data: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof data !== 'object' || data === null) return []
  if ('en' in data) return [data as Readonly<Record<string, string>>]
  return Object.values(data).flatMap(wordsIn)
}

function isKpi(words: string): boolean {
  return kpi.test(words)
}
