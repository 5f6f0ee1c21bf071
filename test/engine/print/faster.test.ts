import { execFileSync, spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { drawSvgOnce } from '../../../electron/engine/print/drawn-once.ts'
import { gatherContent } from '../../../electron/engine/print/gathered-content.ts'
import { findMarginsOnce } from '../../../electron/engine/print/margins-once.ts'
import { takeWordsOnce } from '../../../electron/engine/print/next-line.ts'
import { packObjects } from '../../../electron/engine/print/packed-objects.ts'
import { drawLinesWhole } from '../../../electron/engine/print/plain-lines.ts'
import { drawRulesWhole } from '../../../electron/engine/print/plain-rules.ts'
import { pressLightly } from '../../../electron/engine/print/pressed-lightly.ts'
import { measureWordsOnce } from '../../../electron/engine/print/words-once.ts'
import { readPdf, streamsOf } from '../../fixtures/read-pdf.ts'
import { everyKind } from './every-kind.ts'
import { pictureOf } from './picture-of.ts'
import { printedBy } from './printed-plainly.ts'

/*
 * What makes printing faster is taught to pdfmake once and for all in a process, so the tests of this file build on one
 * another, in this order: each holds what it has just taught against what was printed before.
 */
const poppler = spawnSync('pdftoppm', ['-v']).error === undefined
const locked = { userPassword: 'open', ownerPassword: 'own', permissions: { printing: 'highResolution' } } as const

test('objects packed together are the same objects; a locked document and one of an older version stay as they were', {
  timeout: 120_000,
}, async () => {
  const modern = () => ({ ...everyKind(), version: '1.7' as const })
  const before = [await printedBy(modern()), await printedBy(everyKind())] as const
  packObjects()
  const after = [await printedBy(modern()), await printedBy(everyKind())] as const
  expect(after[1].equals(before[1])).toBe(true)
  expect(after[0].length).toBeLessThan(before[0].length * 0.95)
  expect(packedIn(after[0])).toEqual(dictionariesIn(before[0]))
  expect(await readPdf(after[0])).toEqual(await readPdf(before[0]))
  const secret = await printedBy({ ...modern(), ...locked, version: '1.7ext3' })
  expect(secret.toString('latin1')).not.toContain('/ObjStm')
})

test.skipIf(!poppler)(
  'what is compressed less hard holds what it held, locked with a password too',
  { timeout: 120_000 },
  async () => {
    const before = await printedBy(everyKind())
    pressLightly()
    const after = await printedBy(everyKind())
    expect(after.equals(before)).toBe(false)
    expect(streamsOf(after)).toEqual(streamsOf(before))
    const opened = execFileSync('pdftotext', ['-upw', 'open', '-', '-'], {
      input: await printedBy({ ...everyKind(), ...locked }),
    })
    expect(opened.toString()).toContain('Value delivered to Zürich')
  },
)

test('content gathered as text, styles and margins looked up once, leave every byte as it was', {
  timeout: 120_000,
}, async () => {
  const before = await printedBy(everyKind())
  gatherContent()
  expect((await printedBy(everyKind())).equals(before)).toBe(true)
  measureWordsOnce()
  expect((await printedBy(everyKind())).equals(before)).toBe(true)
  findMarginsOnce()
  expect((await printedBy(everyKind())).equals(before)).toBe(true)
})

test('lines are of the same words where these are not copied for each of them, however narrow the line is', async () => {
  const text = 'A line, a Donaudampfschifffahrtsgesellschaft of words  and\n\na  last one \n'
  const kinds = [
    { text },
    { text, noWrap: true },
    { text: [text, { text: 'kept together', noWrap: true }, ' with ', { text: 'what follows', bold: true }, text] },
    { text: '' },
    { text, alignment: 'justify', leadingIndent: 9, preserveTrailingSpaces: true },
    { ul: [text, 'b'] },
  ] as const
  const page = () => ({
    defaultStyle: { font: 'Inter' },
    content: [3, 20, 60, 200, 450].map((width) => ({
      columns: structuredClone(kinds).map((kind) => ({ ...kind, width: width / 2 }) as never),
    })),
  })
  const before = await printedBy(page())
  takeWordsOnce()
  expect((await printedBy(page())).equals(before)).toBe(true)
})

test('plain rules drawn whole, and those with more to them, leave every byte as it was', async () => {
  const line = { type: 'line', x1: 0, y1: 1 / 3, x2: 99.123456789, y2: 2 } as const
  const rules = [
    line,
    { ...line, lineColor: '#AB12f0' },
    { ...line, lineColor: '#AB12f0', lineWidth: 0.75, strokeOpacity: 0.5 },
    { ...line, lineColor: '#123', dash: { length: 2 } },
    { ...line, lineColor: 'no color', lineCap: 'round', lineJoin: 'bevel' },
    { ...line, lineColor: '#123456', lineWidth: 0 },
    { ...line, lineColor: '#123456', color: '#654321' },
    { type: 'rect', x: 0, y: 0, w: 9, h: 9, lineColor: '#123456' },
  ] as const
  const page = () => ({
    defaultStyle: { font: 'Inter' },
    content: [
      { canvas: structuredClone(rules) as never },
      {
        table: {
          body: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      },
    ],
  })
  const before = [await printedBy(page()), await printedBy(everyKind())]
  drawRulesWhole()
  expect((await printedBy(page())).equals(before[0] ?? Buffer.alloc(0))).toBe(true)
  expect((await printedBy(everyKind())).equals(before[1] ?? Buffer.alloc(0))).toBe(true)
})

test('a logo of plain shapes, drawn once, is in the next document the same, byte for byte; one with more in it is drawn anew', async () => {
  const shapes =
    '<svg width="60" height="20"><path fill="#0a0" fill-rule="evenodd" d="M0 0H10V10Z"/><circle cx="20" cy="9" r="8" stroke="#123" fill="none"/></svg>'
  const more = [
    '<svg width="60" height="20"><text x="2" y="9" font-family="Inter">A logo</text></svg>',
    '<svg width="60" height="20"><rect width="9" height="9" opacity="0.4"/></svg>',
    '<svg width="60" height="20"><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect width="9" height="9" fill="url(#g)"/></svg>',
  ]
  const page = () => ({
    defaultStyle: { font: 'Inter' },
    content: [...more, shapes, shapes].flatMap((svg) => [
      { svg },
      { svg, width: 90 },
      'words',
      { text: 'half', opacity: 0.5 },
    ]),
  })
  const before = await printedBy(page())
  drawSvgOnce()
  expect((await printedBy(page())).equals(before)).toBe(true)
  expect((await printedBy(page())).equals(before)).toBe(true)
})

test.skipIf(!poppler)(
  'lines drawn whole look as they did word by word, locked with a password too; without poppler this is skipped',
  { timeout: 120_000 },
  async () => {
    const before = [await printedBy(everyKind()), await printedBy({ ...everyKind(), ...locked })]
    drawLinesWhole()
    const after = [await printedBy(everyKind()), await printedBy({ ...everyKind(), ...locked })]
    expect(after[0]?.length).toBeLessThan(before[0]?.length ?? 0)
    const [old, now] = [await readPdf(before[0] ?? Buffer.alloc(0)), await readPdf(after[0] ?? Buffer.alloc(0))]
    expect(now.pages).toEqual(old.pages)
    for (const [at, pdf] of before.entries()) {
      const [was, is] = [pictureOf(pdf), pictureOf(after[at] ?? Buffer.alloc(0))]
      expect(is.length).toBe(was.length)
      expect(is.reduce((most, value, n) => Math.max(most, Math.abs(value - (was[n] ?? 0))), 0)).toBeLessThan(12)
    }
  },
)

/** The objects of a PDF without a stream, by their numbers, without line breaks. */
function dictionariesIn(pdf: Buffer): Record<string, string> {
  const objects = pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)
  const all = [...objects].map(([, id = '', text = '']) => [id, text.replaceAll('\n', '')] as const)
  return Object.fromEntries(all.filter(([, text]) => !text.includes('endstream')))
}

/** The same of objects that are packed. */
function packedIn(pdf: Buffer): Record<string, string> {
  const streams = streamsOf(pdf).filter((stream) => /^\d+ 0 \d+ \d+/.test(stream))
  return Object.fromEntries(
    streams.flatMap((stream) => {
      const [head = ''] = stream.split('\n', 1)
      const texts = [...head.matchAll(/(\d+) (\d+)/g)].map(
        ([, id = '', at = '']) => [id, head.length + 1 + Number(at)] as const,
      )
      return texts.map(([id, from], nth) => [id, stream.slice(from, texts[nth + 1]?.[1]).replaceAll('\n', '')])
    }),
  )
}
