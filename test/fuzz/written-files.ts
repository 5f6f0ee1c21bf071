import fc from 'fast-check'

/** A file to import, and what somebody says of it. */
export type RandomFile = {
  readonly sort: string
  readonly name: string
  readonly content: Buffer
  /** As `--map FILE` would have it. */
  readonly map?: unknown
}
type Rows = readonly (readonly string[])[]

const delimiter = fc.constantFrom(',', ';', '\t', '|')
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r')
const encoding = fc.constantFrom(
  'utf8',
  'utf8',
  'utf8',
  'utf8 with mark',
  'latin1',
  'utf16le',
  'utf16le with mark',
  'utf16be with mark',
)

/** Text as some program might have written these rows; one file in eight is then spoilt. */
export function textOf(rows: Rows): fc.Arbitrary<Buffer> {
  const whole = fc.record({ delimiter, lineEnd, encoding, quoted: fc.boolean(), last: fc.boolean() }).map((how) => {
    const cell = (text: string) =>
      how.quoted || /["\r\n]/.test(text) || text.includes(how.delimiter) ? `"${text.replaceAll('"', '""')}"` : text
    const lines = rows.map((row) => row.map(cell).join(how.delimiter))
    return bytesOf(lines.join(how.lineEnd) + (how.last ? how.lineEnd : ''), how.encoding)
  })
  return sometimesSpoilt(whole, 8)
}

function bytesOf(text: string, how: string): Buffer {
  const marked = how.includes('mark') ? `\ufeff${text}` : text
  if (how === 'latin1') return Buffer.from(text, 'latin1')
  if (!how.startsWith('utf16')) return Buffer.from(marked, 'utf8')
  const bytes = Buffer.from(marked, 'utf16le')
  return how.startsWith('utf16be') ? bytes.swap16() : bytes
}

const change = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 8 }),
  put: fc.oneof(
    fc.constantFrom('"', '\n', '\r', ',', ';', '\0', '""', '<', '&'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
})

/** One in so many files has some of its bytes changed, lost or added. */
export function sometimesSpoilt(files: fc.Arbitrary<Buffer>, oneIn: number): fc.Arbitrary<Buffer> {
  const changes = fc.oneof(
    { weight: oneIn - 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
  )
  return fc.tuple(files, changes).map(([bytes, all]) =>
    all.reduce((before, { at, remove, put }) => {
      const place = at % (before.length + 1)
      return Buffer.concat([before.subarray(0, place), Buffer.from(put), before.subarray(place + remove)])
    }, bytes),
  )
}
