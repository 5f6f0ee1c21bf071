import { describe, expect, test } from 'vitest'
import { readSettings, writeSetting } from '../../../electron/engine/store/settings.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { scratchBook } from './scratch.ts'

describe('settings', () => {
  test('have their defaults until they are set', () => {
    expect(readSettings(scratchBook())).toEqual(defaultSettings)
  })

  test.each([
    ['currency', 'usd', 'USD'],
    ['discount', '0.08', 0.08],
    ['margin', 'null', null],
    ['company', '2024', '2024'],
    ['company', 'Zonneveld & Zn.', 'Zonneveld & Zn.'],
    ['grades.assumed', '0.25', 0.25],
    ['clvModel', '"simple"', 'simple'],
  ] as const)('%s takes %s', (key, text, value) => {
    const book = scratchBook()
    expect(writeSetting(book, key, text)).toMatchObject({ ok: true, value: { [key]: value } })
    expect(readSettings(book)).toEqual({ ...defaultSettings, [key]: value })
  })

  test.each([
    ['currency', 'XYZ', 'ISO 4217'],
    ['discount', 'ten', '0 to 10'],
    ['grades.measured', '1.5', 'from 0 to 1'],
    ['workingHours', '0', 'above 0'],
    ['locale', 'no such tag', 'nl-NL'],
  ])('%s refuses %s and says what it takes', (key, text, says) => {
    const book = scratchBook()
    const written = writeSetting(book, key, text)
    expect(written).toMatchObject({
      ok: false,
      problem: { code: 'bad-setting', message: expect.stringContaining(says) },
    })
    expect(readSettings(book)).toEqual(defaultSettings)
  })

  test('an unknown one is refused with the names of those there are', () => {
    const written = writeSetting(scratchBook(), 'colour', 'red')
    expect(written).toMatchObject({ ok: false, problem: { code: 'unknown-setting' } })
    for (const key of Object.keys(defaultSettings)) expect(written.ok ? '' : written.problem.message).toContain(key)
  })
})
