import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Scratch, scratch } from './scratch.ts'
import { workbookOf } from './xlsx/workbook-of.ts'

let here: Scratch
beforeEach(async () => {
  here = await scratch()
})
afterEach(() => here.end())

const nameOf = (id: string) => here.book.db.prepare('SELECT name FROM accounts WHERE account_id = ?').pluck().get(id)
const header = 'account_id,name,segment'

describe('what a file may hold', () => {
  test.each([
    ...['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '=1+1\ttab', "'=1"],
    ...[
      '\u202egnp.exe',
      'A\u2066B\u2069',
      'null',
      '__proto__',
      '{{7*7}}',
      "'; DROP TABLE accounts; --",
      '../../etc/passwd',
    ],
  ])('the name %j is carried through as it is', async (name) => {
    const text = `${header}\nN1,"${name.replaceAll('"', '""')}",north\n`
    expect(await here.bring('accounts.csv', text)).toMatchObject({ inserted: 1, problems: [] })
    expect(nameOf('N1')).toBe(name)
    expect(await here.bring('again.csv', `${text}\n`, { as: 'accounts' })).toMatchObject({ unchanged: 1 })
  })

  test('ids that differ only by case or by Unicode form are different accounts, and found as they are written', async () => {
    const ids = ['N1', 'n1', '\u00c5', 'A\u030a', '\uff211', 'ﬁ', 'fi']
    const rows = ids.map((id, n) => `${id},Name ${n},north\n`)
    expect(await here.bring('accounts.csv', `${header}\n${rows.join('')}`)).toMatchObject({ inserted: ids.length })
    const orders = ids.map((id, n) => `O${n},${id},2026-01-31,${n}\n`)
    await here.bring('orders.csv', `order_id,account_id,date,revenue\n${orders.join('')}`)
    const stored = here.book.db.prepare('SELECT account_id, revenue FROM orders ORDER BY revenue').raw()
    expect(stored.all()).toEqual(ids.map((id, n) => [id, n]))
    const wrong = await here.bring('more.csv', 'order_id,account_id,date,revenue\nO9,a1,2026-01-31,1\n')
    expect(wrong.problems[0]).toMatchObject({ row: 2, column: 'account_id', code: 'unknown-account' })
  })

  test('a sheet that is called like a path is a name, and nothing is written there', async () => {
    const row = (...cells: readonly string[]) =>
      `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`
    const name = '../../../tmp/counterpart-was-here'
    const workbook = workbookOf({ sheets: { [name]: row('account_id', 'name', 'segment') + row('N1', 'One', 'x') } })
    expect(await here.bring('x.xlsx', workbook)).toMatchObject({ sheet: name, table: 'accounts', inserted: 1 })
  })
})

describe('half of a surrogate pair', () => {
  const before = 'account_id,name,segment\nN1,Caf\u00e9 Zo\u00eb,north\nN2,'

  test('in UTF-16 is refused', async () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${before}`, 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00])])
    expect((await here.bring('x.csv', bytes)).problems[0]?.message).toBe(
      'x.csv: the file begins as UTF-16 but holds bytes that are not; export it again.',
    )
  })

  test('in UTF-8 is refused, and does not turn all accents into those of another encoding', async () => {
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(',south\n')])
    expect((await here.bring('x.csv', bytes)).problems[0]?.message).toBe(
      'x.csv: the file begins as UTF-8 but holds bytes that are not; export it again.',
    )
    expect(nameOf('N1')).toBeUndefined()
  })
})

describe('a file of more than anybody needs', () => {
  const wide = (columns: number) => Array.from({ length: columns - 3 }, (_, n) => `c${n}`).join(',')

  test('of 16,384 columns is read, and of one more refused', async () => {
    const good = `${header},${wide(16_384)}\nN1,One,north${','.repeat(16_381)}\n`
    expect(await here.bring('accounts.csv', good)).toMatchObject({ inserted: 1, problems: [] })
    const { problems } = await here.bring('accounts.csv', `${header},${wide(16_385)}\nN2,Two,north\n`)
    expect(problems[0]).toMatchObject({ row: 1, code: 'broken-header' })
    const long = await here.bring('accounts.csv', `${header}\nN2,Two,north${',x'.repeat(20_000)}\n`)
    expect(long.problems[0]).toMatchObject({ row: 2, code: 'too-many-cells' })
  })

  test('a million blank lines are no rows, and the rows below them keep their numbers', async () => {
    const { problems, inserted } = await here.bring(
      'accounts.csv',
      `${header}\nN1,One,north\n${'\n'.repeat(1_000_000)}N2,Two\n`,
      { skipBadRows: true },
    )
    expect(inserted).toBe(1)
    expect(problems[0]).toMatchObject({ row: 1_000_003, code: 'row-too-short' })
  })
})
