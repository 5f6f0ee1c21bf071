import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheet } from '../../../../electron/engine/import/xlsx/read-sheet.ts'
import { type RowSender, rowSender } from '../../../../electron/engine/import/xlsx/row-sender.ts'
import { Unreadable } from '../../../../electron/engine/import/xlsx/unreadable.ts'
import { openParts } from '../../../../electron/engine/import/xlsx/workbook-parts.ts'
import { english } from '../../../../shared/sentences/english.ts'
import { partsOf } from './workbook-of.ts'
import { zipOf } from './zip-of.ts'

const parts = partsOf({
  texts: '<si><t>one</t></si><si><r><t>two</t></r></si>',
  formats: ['yyyy-mm-dd', '[$€-413] #,##0.00'],
  sheets: {
    First: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>46112</v></c></row>',
    Second: '<row><c s="2"><f>1+1</f><v>2</v></c><c t="inlineStr"><is><t>in</t></is></c><c t="e"><v>#N/A</v></c></row>',
  },
})
const whole = zipOf(parts)

/** Reads all of a workbook in this thread; the code of its refusal, or how many rows it has. */
async function outcome(bytes: Buffer): Promise<string | number> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-fuzz-'))
  writeFileSync(join(folder, 'book.xlsx'), bytes)
  const handle = await open(join(folder, 'book.xlsx'))
  try {
    const book = await openParts(handle)
    let rows = 0
    const sender: RowSender = rowSender((message) => {
      if (message.kind === 'rows') rows += message.rows.length
      sender.taken()
    })
    const read = readSheet(book, sender)
    for (const sheet of book.sheets.keys()) await read(sheet)
    return rows
  } catch (error) {
    if (error instanceof Unreadable) return error.what.code
    throw error
  } finally {
    await handle.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const change = fc.record({ at: fc.nat(), remove: fc.nat({ max: 8 }), put: fc.string({ unit: 'binary', maxLength: 8 }) })

function changed(bytes: Buffer, { at, remove, put }: { at: number; remove: number; put: string }): Buffer {
  const place = at % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(put), bytes.subarray(place + remove)])
}

function sane(found: string | number): void {
  expect(typeof found === 'number' ? found <= 2 : Object.hasOwn(english, found)).toBe(true)
}

test('the untouched workbook has two rows', async () => {
  expect(await outcome(whole)).toBe(2)
})

test('whatever befalls the bytes of a workbook, it is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      sane(await outcome(changes.reduce(changed, whole)))
    }),
    { numRuns: 400 },
  )
})

test('whatever befalls the XML of a workbook, it is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: parts.length - 1 }),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      async (n, changes) => {
        const spoilt = parts.map((part, place) =>
          place === n ? { ...part, content: changes.reduce(changed, Buffer.from(part.content)) } : part,
        )
        sane(await outcome(zipOf(spoilt)))
      },
    ),
    { numRuns: 800 },
  )
})
