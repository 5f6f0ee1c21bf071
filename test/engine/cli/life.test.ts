import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { command, counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Written = { readonly statementId: string; readonly sha256: string }
type Listed = {
  readonly statements: readonly {
    readonly number: string
    readonly state: string
    readonly reviewedBy: string | null
    readonly issuedBy: string | null
    readonly revises: string | null
    readonly revisedBy: string | null
    readonly undoneFiles: readonly string[]
  }[]
}

const place = desk()
const book = place.at('sample.counterpart')
const file = place.at('one.pdf')
const again = place.at('again.pdf')
const draft = (account: string, ...more: readonly string[]) =>
  jsonOf<Written>('statement', book, '--account', account, '--as-of', '2026-03-31', '--out', file, ...more)
const listed = async (account: string) => (await jsonOf<Listed>('statements', book, '--account', account)).statements

beforeAll(() => makeSample(book))
afterAll(() => place.clear())

describe('a statement', () => {
  test('is drafted, reviewed and issued, and the issued PDF is the one that was read', async () => {
    const { statementId: number, sha256 } = await draft('HL-1001')
    expect(await listed('HL-1001')).toMatchObject([{ number, state: 'draft', reviewedBy: null }])
    await jsonOf('reviewed', book, number, '--by', 'Ada')
    expect(await listed('HL-1001')).toMatchObject([{ number, state: 'reviewed', reviewedBy: 'Ada' }])
    const issued = await jsonOf<Written>('issue', book, number, '--by', 'Bea', '--out', again)
    expect(issued).toEqual({ statementId: number, number, sha256 })
    expect(readFileSync(again)).toEqual(readFileSync(file))
    expect(await listed('HL-1001')).toMatchObject([{ state: 'issued', reviewedBy: 'Ada', issuedBy: 'Bea' }])
    const twice = await counterpart('issue', book, number, '--by', 'Bea')
    expect([twice.exit, twice.err]).toEqual([2, expect.stringMatching(/issued already, by Bea on 2026-03-31/)])
  })

  test('that nobody has reviewed is reviewed by whoever issues it', async () => {
    const { statementId: number } = await draft('HL-1002')
    await jsonOf('issue', book, number, '--by', 'Bea')
    expect(await listed('HL-1002')).toMatchObject([{ state: 'issued', reviewedBy: 'Bea' }])
  })

  test('drafted twice is one draft, and in other words or another language another', async () => {
    const { statementId: number } = await draft('HL-1004')
    expect((await draft('HL-1004')).statementId).toBe(number)
    const dutch = await draft('HL-1004', '--locale', 'nl-NL')
    expect(dutch.statementId).not.toBe(number)
    expect(await listed('HL-1004')).toHaveLength(2)
    await draft('HL-1004', '--locale', 'nl-NL', '--brand', 'plain')
    expect(await listed('HL-1004')).toHaveLength(2)
  })

  test('is no longer reviewed after it was put otherwise', async () => {
    const { statementId: number } = await draft('HL-1005')
    await jsonOf('reviewed', book, number, '--by', 'Ada')
    await draft('HL-1005')
    expect(await listed('HL-1005')).toMatchObject([{ state: 'reviewed' }])
    await draft('HL-1005', '--brand', 'plain')
    expect(await listed('HL-1005')).toMatchObject([{ state: 'draft', reviewedBy: null }])
  })
})

describe('what changes in the book', () => {
  const milestones = 'account_id,name,promised_on,achieved_on,worth\n'
  test('keeps a draft from being issued unread, and an issued statement as it is', async () => {
    const { statementId: number } = await draft('HL-1003')
    await jsonOf('reviewed', book, number, '--by', 'Ada')
    const more = place.write('more.csv', `${milestones}HL-1003,A new one,2026-01-31,2026-02-01,\n`)
    const imported = await jsonOf<{ readonly batches: readonly { readonly batch: number }[] }>('import', book, more)
    const refused = await counterpart('issue', book, number, '--by', 'Bea')
    expect([refused.exit, refused.err]).toEqual([2, expect.stringMatching(/otherwise today than when Ada reviewed it/)])

    const anew = await draft('HL-1003')
    expect(anew.statementId).not.toBe(number)
    await jsonOf('issue', book, anew.statementId, '--by', 'Bea')
    const asIssued = readFileSync(file)
    const batch = String(imported.batches[0]?.batch)
    const undone = await counterpart('undo', book, batch)
    expect(undone.exit).toBe(0)
    expect(undone.err).toContain(`A statement was issued from its rows: ${anew.statementId}. It stays as issued`)
    expect(await listed('HL-1003')).toMatchObject([{ state: 'issued', undoneFiles: ['more.csv'] }])

    const printed = await jsonOf<Written>('statement', book, '--statement', anew.statementId, '--out', again)
    expect(readFileSync(again)).toEqual(asIssued)
    expect(printed.sha256).toBe(createHash('sha256').update(asIssued).digest('hex'))
  })

  test('is said in a revision, which takes the place of the issued one', async () => {
    const [first] = await listed('HL-1003')
    const note = 'A milestone that was never reached is left out.'
    const revises = ['--revises', first?.number ?? '', '--note', note]
    const { statementId: number } = await draft('HL-1003', ...revises)
    const text = (await readPdf(new Uint8Array(readFileSync(file)))).pages[0]
    expect(text).toContain(`Komt in de plaats van rapport ${first?.number}`)
    expect(text).toContain(note)
    expect((await listed('HL-1003')).find((one) => one.number === number)).toMatchObject({ state: 'draft' })
    await jsonOf('issue', book, number, '--by', 'Bea')
    const states = new Map((await listed('HL-1003')).map((one) => [one.number, one]))
    expect(states.get(first?.number ?? '')).toMatchObject({ state: 'superseded', revisedBy: number })
    expect(states.get(number)).toMatchObject({ state: 'issued', revises: first?.number })
    expect(await jsonOf('verify', file)).toMatchObject({ ok: true })
    const twice = await counterpart('statement', book, '--account', 'HL-1003', '--out', again, ...revises)
    expect(twice.err).toContain(`was replaced by ${number} already`)
  })
})

describe('a password', () => {
  test('locks a PDF with AES-256, which then claims no PDF/A, and opens it to be checked', async () => {
    const { statementId: number } = await draft('HL-1002')
    vi.stubEnv('COUNTERPART_PASSWORD', 'open sesame')
    onTestFinished(() => void vi.unstubAllEnvs())
    const said = await counterpart('statement', book, '--statement', number, '--out', again, '--password')
    expect([said.exit, said.err]).toEqual([0, ''])
    expect(said.out).not.toContain('sesame')
    const locked = readFileSync(again, 'latin1')
    expect(locked).toMatch(/\/V 5\b/)
    expect(locked).toMatch(/\/R 6\b/)
    expect(locked).toMatch(/\/CFM \/AESV3/)
    expect(locked).not.toContain('pdfaid:part')
    expect((await jsonOf<{ readonly ok: boolean }>('verify', again)).ok).toBe(false)
    expect(await jsonOf('verify', again, '--password')).toMatchObject({ ok: true })
    vi.stubEnv('COUNTERPART_PASSWORD', 'wrong')
    expect((await counterpart('verify', again, '--password')).out).toMatch(/locked with a password/)
  })

  test('that is not given is asked for', async () => {
    const said = await counterpart('statement', book, '--account', 'HL-1002', '--out', again, '--password')
    expect(said.err).toMatch(/COUNTERPART_PASSWORD/)
  })
})

describe('a book', () => {
  test('tells the PDF that it has issued from one that it has not', async () => {
    const { statementId: number } = await draft('HL-1006')
    expect((await counterpart('verify', file, '--book', book)).out).toMatch(/issued no statement of just these bytes/)
    await jsonOf('issue', book, number, '--by', 'Bea')
    expect(await jsonOf('verify', file, '--book', book)).toMatchObject({ ok: true })
  })
})

describe('two processes in two time zones', () => {
  test('print the same bytes', () => {
    const zones = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      const words = [
        'statement',
        book,
        '--account',
        'HL-1007',
        '--as-of',
        '2026-03-31',
        '--out',
        place.at(`${zone.slice(-4)}.pdf`),
      ]
      const { status } = spawnSync(process.execPath, [command, ...words], { env: { ...process.env, TZ: zone } })
      expect(status).toBe(0)
      return readFileSync(place.at(`${zone.slice(-4)}.pdf`))
    })
    expect(zones[0]?.equals(zones[1] ?? Buffer.alloc(0))).toBe(true)
  })
})

describe('a refusal', () => {
  test.each([
    [['issue', book, 'CP-1', '--by', 'Ada'], /no statement CP-1/],
    [['issue', book, 'CP-1'], /--by NAME/],
    [['reviewed', book, 'CP-1', '--by', ' '], /--by NAME/],
    [['statement', book, '--account', 'HL-1001', '--out', file, '--revises', 'CP-1'], /--note TEXT/],
    [
      ['statement', book, '--account', 'HL-1001', '--out', file, '--revises', 'CP-1', '--note', 'x'],
      /no statement CP-1/,
    ],
    [['statement', book, '--statement', 'CP-1', '--out', file], /no statement CP-1/],
  ])('of %j says why', async (words, sentence) => {
    const said = await counterpart(...words)
    expect(said.exit).toBe(2)
    expect(said.err).toMatch(sentence)
  })

  test('does not come where the book may only be read: the statement is printed, not kept', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may write everything')
    chmodSync(book, 0o444)
    const said = await counterpart('statement', book, '--account', 'HL-1006', '--as-of', '2026-03-31', '--out', file)
    chmodSync(book, 0o644)
    expect(said.exit).toBe(0)
    expect(said.err).toMatch(/draft is not kept/)
  })
})
