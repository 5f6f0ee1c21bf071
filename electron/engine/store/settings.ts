import type Database from 'better-sqlite3'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { defaultSettings, type SettingKey, type Settings, settingsSchema } from '../../../shared/settings.ts'
import type { Book } from './book.ts'
import { prepared } from './prepared.ts'

const share = 'a share from 0 to 1, such as 0.8'
const money = "an amount in the book's currency, or null for the median"

/** What each setting may be, to finish the sentence "It has to be …". */
const allowed: { readonly [K in SettingKey]: string } = {
  currency: 'an ISO 4217 currency code, such as EUR',
  locale: 'a language tag, such as nl-NL',
  company: 'a name, or null',
  brand: "a brand's name",
  discount: 'a yearly rate from 0 to 10, such as 0.1',
  margin: 'a share of revenue from -10 to 1, such as 0.35, or null',
  retention: 'a share from 0 to 1, such as 0.9, or null to take it from the contracts',
  clvModel: 'auto, historic or simple',
  workingHours: 'a number of hours above 0 and up to 24, such as 8',
  'grades.confirmed': share,
  'grades.measured': share,
  'grades.estimated': share,
  'grades.assumed': share,
  'thresholds.value': money,
  'thresholds.clv': money,
}

/** The book's settings; those never set have their defaults. */
export function readSettings(book: Book): Settings {
  return settingsSchema.parse(Object.fromEntries(stored(book.db)))
}

/** Sets one from its text (JSON where it is JSON, such as `0.1` or `null`; else as it stands) and returns them all. */
export function writeSetting(book: Book, key: string, text: string): Result<Settings> {
  if (!isKey(key)) {
    return refused(
      'unknown-setting',
      `There is no setting ${key}. The settings are: ${Object.keys(allowed).join(', ')}.`,
    )
  }
  const now = Object.fromEntries(stored(book.db))
  const readings = [fromJson(text), text].map((value) => settingsSchema.safeParse({ ...now, [key]: value }))
  const read = readings.find((reading) => reading.success)?.data
  if (!read) return refused('bad-setting', `${key} cannot be ${JSON.stringify(text)}. It has to be ${allowed[key]}.`)
  storeSettings(book.db, { [key]: read[key] })
  return done(readSettings(book))
}

/** The settings that a new book begins with, checked. */
export function checkSettings(settings: Partial<Settings>): Result<Partial<Settings>> {
  const unknown = Object.keys(settings).find((key) => !isKey(key))
  if (unknown !== undefined) {
    const known = Object.keys(allowed).join(', ')
    return refused('unknown-setting', `There is no setting ${unknown}. The settings are: ${known}.`)
  }
  const read = settingsSchema.safeParse(settings)
  if (read.success) {
    return done(Object.fromEntries(Object.entries(read.data).filter(([key]) => Object.hasOwn(settings, key))))
  }
  const key = String(read.error.issues[0]?.path[0])
  const must = isKey(key) ? ` It has to be ${allowed[key]}.` : ''
  return refused('bad-setting', `The setting ${key} is not valid.${must}`)
}

export function storeSettings(db: Database.Database, settings: Partial<Settings>): void {
  const put = db.prepare(
    'INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT DO UPDATE SET value = :value',
  )
  db.transaction(() => {
    for (const [key, value] of Object.entries(settings)) put.run({ key, value: JSON.stringify(value) })
  }).immediate()
}

function stored(db: Database.Database): readonly (readonly [string, unknown])[] {
  return prepared(db, 'SELECT key, value FROM settings')
    .all()
    .map(([key, value]) => [String(key), JSON.parse(String(value))])
}

function isKey(key: string): key is SettingKey {
  return Object.hasOwn(defaultSettings, key)
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
