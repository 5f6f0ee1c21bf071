import type Database from 'better-sqlite3'
import { assert } from '../../../shared/assert.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { defaultSettings, type SettingKey, type Settings, settingsSchema } from '../../../shared/settings.ts'
import type { Book } from './book.ts'
import { prepared } from './prepared.ts'

/** What each setting has to be, as the sentence of `bad-setting` distinguishes it. */
const allowed: { readonly [K in SettingKey]: string } = {
  currency: 'currency',
  locale: 'locale',
  company: 'name',
  brand: 'brand',
  paper: 'paper',
  discount: 'discount',
  margin: 'margin',
  retention: 'retention',
  clvModel: 'model',
  horizon: 'weeks',
  workingHours: 'hours',
  'grades.confirmed': 'share',
  'grades.measured': 'share',
  'grades.estimated': 'share',
  'grades.assumed': 'share',
  'thresholds.value': 'money',
  'thresholds.clv': 'money',
}

/** The book's settings; those never set have their defaults. */
export function readSettings(book: Book): Settings {
  return settingsSchema.parse(Object.fromEntries(stored(book.db)))
}

/** Sets one from its text (JSON where it is JSON, such as `0.1` or `null`; else as it stands) and returns them all. */
export function writeSetting(book: Book, key: string, text: string): Result<Settings> {
  if (!isKey(key)) return unknownSetting(key)
  const now = Object.fromEntries(stored(book.db))
  const readings = [fromJson(text), text].map((value) => settingsSchema.safeParse({ ...now, [key]: value }))
  const read = readings.find((reading) => reading.success)?.data
  if (!read) return refused('bad-setting', { key, value: JSON.stringify(text), must: allowed[key] })
  storeSettings(book.db, { [key]: read[key] })
  return done(readSettings(book))
}

/** The settings that a new book begins with, checked. */
export function checkSettings(settings: Partial<Settings>): Result<Partial<Settings>> {
  const unknown = Object.keys(settings).find((key) => !isKey(key))
  if (unknown !== undefined) return unknownSetting(unknown)
  const read = settingsSchema.safeParse(settings)
  if (read.success) {
    return done(Object.fromEntries(Object.entries(read.data).filter(([key]) => Object.hasOwn(settings, key))))
  }
  const key = String(read.error.issues[0]?.path[0])
  assert(isKey(key), 'what no setting is called was refused above')
  return refused('bad-setting', { key, value: JSON.stringify(settings[key]), must: allowed[key] })
}

function unknownSetting(key: string) {
  return refused('unknown-setting', { key, known: Object.keys(allowed).join(', ') })
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
