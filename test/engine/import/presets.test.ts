import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { inspectFile } from '../../../electron/engine/import/inspect-file.ts'
import { recognise } from '../../../electron/engine/import/recognise.ts'
import { readPresets } from '../../../electron/engine/presets.ts'
import { bring, exportFiles, exportOf, outcomeOf, presets, textIn, withBook } from '../../fixtures/exports-of.ts'

const exports = exportFiles().map(exportOf)
/** So far the second likeliest is behind. */
const clear = 0.1

describe('an export of another system', () => {
  test.each(exports)('$file: $title', async (one) => {
    await withBook(async (book) => {
      const result = await bring(book, one)
      const { rows, leftOut, problems } = one
      expect(outcomeOf(book, one.file, result)).toEqual({ rows, leftOut, problems, committed: true })
      expect(result.batches.map(({ preset }) => preset)).toEqual(result.batches.map(() => one.preset))
      const text = textIn(book)
      for (const personal of one.personal) expect(text).not.toContain(personal)
      expect(text).not.toMatch(/[\w.]@[\w.]/)
    })
  })

  test.each(exports)('$file twice changes nothing', async (one) => {
    await withBook(async (book) => {
      await bring(book, one)
      const before = textIn(book)
      const again = await bring(book, { ...one, after: [] })
      expect(again.batches.map(({ inserted, updated }) => [inserted, updated])).toEqual(again.batches.map(() => [0, 0]))
      if (one.problems.length === 0) expect(textIn(book)).toBe(before)
    })
  })

  test.each(exports)('$file is told from all others, its columns in any order, case and company', async (one) => {
    const seen = await inspectFile(one.path, { ...one.options, mappings: presets })
    expect(seen.candidates[0]?.name, JSON.stringify(seen.problems)).toBe(one.preset)
    for (const headers of disguisesOf(seen.headers)) {
      const { candidates } = recognise([{ cells: headers, row: 1 }], 'export.csv', undefined, presets)
      const [first, second] = candidates
      expect(first?.name).toBe(one.preset)
      expect((first?.score ?? 0) - (second?.score ?? 0), `next to ${second?.name}`).toBeGreaterThan(clear)
    }
  })
})

/** The same headers as somebody else's export may have them. */
function disguisesOf(headers: readonly string[]): readonly (readonly string[])[] {
  const halves = headers.filter((_, n) => n % 2 === 0).concat(headers.filter((_, n) => n % 2 === 1))
  return [
    headers,
    headers.toReversed(),
    halves.map((header) => header.toUpperCase()),
    halves.map((header) => `  ${header.toLowerCase().replaceAll(' ', '  ')} `),
    ['Rating', 'Fax', ...headers, 'Description', 'Score (custom)', 'Campaign'],
  ]
}

describe('a preset', () => {
  test('that is no mapping is named, with what is wrong in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-presets-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'ours.json'), '{"name":"ours","parts":[{"table":"order","columns":{}}]}')
    expect(() => readPresets(pathToFileURL(`${folder}/`))).toThrow(
      /^ours\.json is no mapping: Invalid option: .* at parts\[0\]\.table/,
    )
  })

  test.each(presets)(
    '$name has a title, a system, and an export that it is known by',
    ({ name, title, system, tells }) => {
      expect(title).toMatch(/^\S.*: \S/)
      expect(system).toBeTruthy()
      expect(tells.length).toBeGreaterThan(0)
      expect(exports.map(({ preset }) => preset)).toContain(name)
    },
  )

  test.each(presets)('$name takes nothing that is personal', ({ fields, parts }) => {
    const spellings = Object.values(fields).flatMap((field) => (Array.isArray(field) ? field : field.headers))
    expect(spellings.filter((header) => personal.test(header))).toEqual([])
    const columns = parts.flatMap((part) => Object.keys(part.columns))
    expect(columns.filter((column) => column.startsWith('contact_'))).toEqual([])
  })

  test.each(presets)('$name uses every field that it names', ({ fields, tells, skipRows, parts }) => {
    const used = JSON.stringify([tells, skipRows, parts])
    const mentions = (name: string) =>
      used.includes(`"${name}"`) || used.includes(`{${name}}`) || used.includes(`{${name}:`)
    expect(Object.keys(fields).filter((name) => !mentions(name))).toEqual([])
  })
})

const personal =
  /e-?mail|phone|telef|mobi|gsm|requester(?! organi)|card|birth|first.?name|last.?name|contact.?(name|person)/i

describe('look-alikes', () => {
  const seen = (header: string) => recognise([{ cells: header.split(', '), row: 1 }], 'export.csv', undefined, presets)

  test('accounts that two systems may have written are asked about', () => {
    const among = ['salesforce-accounts', 'zoho-accounts']
    const asked = { kind: 'refused', finding: { open: { kind: 'table', among } } }
    expect(seen('Account Name, Account Owner, Industry')).toMatchObject(asked)
    expect(seen('Account Name, Account Owner, Industry, Last Activity')).toMatchObject({ plan: { name: among[0] } })
    expect(seen('Account Name, Account Owner, Industry, Created Time')).toMatchObject({ plan: { name: among[1] } })
  })

  test.each([
    [
      'Salesforce',
      'First Name, Last Name, Title, Account Name, Mailing City, Phone, Email, Account Owner, Created Date',
    ],
    ['HubSpot', 'Record ID, First Name, Last Name, Email, Contact owner, Company name, Create Date, Industry'],
    ['HubSpot in German', 'Datensatz-ID, Vorname, Nachname, E-Mail, Unternehmensname, Erstellungsdatum'],
    [
      'Dynamics',
      '(Do Not Modify) Contact, (Do Not Modify) Row Checksum, Full Name, Email, Account Name, Address 1: City',
    ],
    ['SugarCRM', 'First Name, Last Name, ID, Account Name, Assigned User Name, Date Created'],
    ['Oracle CX', 'Last Name, First Name, Account Name, Registry ID, Email, Owner'],
    ['Zoho CRM', 'Record Id, First Name, Last Name, Account Name.id, Account Name, Email, Created Time'],
  ])('a list of contacts from %s is not taken for accounts', (_, header) => {
    expect(seen(header)).toMatchObject({
      kind: 'refused',
      candidates: [],
      finding: { what: { code: 'list-of-people' } },
    })
  })

  test('what a file lacks is named as its report would', () => {
    expect(seen('Opportunity Name, Stage, Amount, Close Date')).toMatchObject({
      finding: { open: { kind: 'columns', missing: ['Account Name'] } },
    })
  })
})
