import { type ChildProcess, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPdf } from '../fixtures/read-pdf.ts'
import { asked, startMaker } from './print/ask-maker.ts'
import { type Content, sampleContents } from './print/content.ts'
import { usedBy } from './print/process-tree.ts'
import { type Way, ways } from './print/way.ts'

/*
 * `npm run bench:print`: statements of the sample book, printed by Counterpart and by others from the same words, lines
 * and charts, in turns within one run. A number after `--` is how many each prints in a turn (48).
 */
const peers = path.join(import.meta.dirname, 'peers')
if (!existsSync(path.join(peers, 'node_modules'))) {
  say('The others are installed first, beside this file and not with the product.')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: peers, stdio: 'inherit' })
}

const turns = 4
const each = Number(process.argv[2] ?? 48)
/** Not counted at the beginning of a turn: while the others had theirs, V8 gave memory back that it has to get anew. */
const again = 24
const contents = await sampleContents()

type Found = {
  readonly way: Way
  readonly child: ChildProcess
  cold: number
  first: Uint8Array
  readonly rates: number[]
  cpu: number
  peak: number
  bytes: number
}

const found: Found[] = []
for (const way of Object.keys(ways) as Way[]) {
  const begun = performance.now()
  const child = startMaker(way, contents)
  if (ways[way].pinned) execFileSync('taskset', ['-acp', '0', String(child.pid)], { stdio: 'ignore' })
  const one: Found = { way, child, cold: 0, first: new Uint8Array(), rates: [], cpu: 0, peak: 0, bytes: 0 }
  found.push(one)
  one.first = (await asked(child, 1)).first
  one.cold = performance.now() - begun
}
// What comes first is left out: code is still being compiled, as it is for the first dozens of a run.
for (const one of found) await asked(one.child, Math.max(each, 60))
for (let turn = 0; turn < turns; turn += 1) {
  for (const one of found) {
    await asked(one.child, again)
    const before = usedBy(one.child.pid ?? 0)
    const { took, bytes } = await asked(one.child, each)
    const after = usedBy(one.child.pid ?? 0)
    one.rates.push((each / took) * 1000)
    one.cpu += (after.cpu - before.cpu) / each / turns
    one.bytes += bytes / each / turns
    one.peak = Math.max(one.peak, after.megabytes)
  }
}

const [content] = contents as readonly [Content]
say(`${contents.length} statements of ${content.pages.length} pages or so, ${turns} turns of ${each} each\n`)
say(row(['', 'documents/s', 'CPU ms', 'peak MB', 'kB', 'tagged', 'pages', 'letters missing', 'cold start ms']))
for (const one of found) {
  const { pages, all } = await readPdf(one.first)
  say(
    row([
      one.way,
      middle(one.rates).toFixed(1),
      one.cpu.toFixed(0),
      one.peak.toFixed(0),
      (one.bytes / 1000).toFixed(0),
      (await isTagged(one.first)) ? 'yes' : 'no',
      `${pages.length}`,
      `${missingFrom(all, content)} of ${lettersOf(content).length}`,
      one.cold.toFixed(0),
    ]),
  )
}
const rate = (way: Way) => middle(found.find((one) => one.way === way)?.rates ?? [])
say(`\nCounterpart to typst          ${(rate('Counterpart') / rate('typst')).toFixed(2)} (2.2 wanted)`)
say(`  both on one CPU             ${(rate('Counterpart, one CPU') / rate('typst, one CPU')).toFixed(2)} (1.6 wanted)`)
say(`  two threads to one          ${(rate('Counterpart, two threads') / rate('Counterpart')).toFixed(2)} (1.4 wanted)`)
say(`  to pdfmake as it comes      ${(rate('Counterpart') / rate('pdfmake as it comes')).toFixed(2)}`)

process.exit()

function lettersOf({ pages }: Content): string {
  const texts = pages.flatMap(({ rows, charts }) => [
    ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...charts.flatMap(({ labels }) => labels.map(({ text }) => text)),
  ])
  return plain(texts.join(''))
}

/** How many letters of the content are not in what a reader finds, whatever their order. */
function missingFrom(all: string, wanted: Content): number {
  const counts = new Map<string, number>()
  for (const letter of plain(all)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let missing = 0
  for (const letter of lettersOf(wanted)) {
    const left = counts.get(letter) ?? 0
    if (left === 0) missing += 1
    else counts.set(letter, left - 1)
  }
  return missing
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00ad\u200b]/g, '')
}

async function isTagged(bytes: Uint8Array): Promise<boolean> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const tree = await (await (await task.promise).getPage(1)).getStructTree()
  await task.destroy()
  return tree !== null
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

function row([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(17)).join('')}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
