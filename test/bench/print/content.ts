import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { brandNamed } from '../../../electron/engine/brands/brands.ts'
import { readinessOf } from '../../../electron/engine/calculate/readiness.ts'
import { calculationFor, valuesOf } from '../../../electron/engine/calculate/values.ts'
import { identityOf } from '../../../electron/engine/print/carried.ts'
import type { LaidPage } from '../../../electron/engine/print/laid-pages.ts'
import { Printer } from '../../../electron/engine/print/pdfmake-parts.ts'
import { printStatement, type StatementJob, wholeStatement } from '../../../electron/engine/print/print.ts'
import { readSample } from '../../../electron/engine/sample.ts'
import { openBook } from '../../../electron/engine/store/book.ts'
import { makeSampleBook } from '../../../electron/engine/window/sample-book.ts'
import { statementModel } from '../../../shared/statement/build.ts'
import { sourceOf } from '../../../shared/statement/source.ts'
import { chartsOf } from './chart-picture.ts'
import { type DocumentTree, documentTree } from './document-tree.ts'
import type { ChartPicture } from './svg-of.ts'

/** One line of a page: what stands in it, from left to right, each from so many points on. */
export type Row = { readonly cells: readonly { readonly text: string; readonly left: number }[] }
/** A page in words and pictures, as anybody can lay it out. */
export type Page = { readonly rows: readonly Row[]; readonly charts: readonly ChartPicture[] }
export type Content = {
  readonly job: StatementJob
  readonly pages: readonly Page[]
  /** The same before it was laid out, and the data that travel inside. */
  readonly tree: DocumentTree
  readonly data: string
}

const most = 12

/** Statements of the sample book, and the same words, lines and charts for whoever prints them otherwise. */
export async function sampleContents(): Promise<readonly Content[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-print-'))
  const file = path.join(folder, 'sample.counterpart')
  const none = { signal: new AbortController().signal, progress: () => undefined }
  try {
    const made = await makeSampleBook(file, '2026-04-01T00:00:00Z', none)
    const opened = openBook(file, 'read')
    if (!made.ok || !opened.ok) throw new Error('The sample book cannot be made.')
    const book = opened.value
    const calculation = calculationFor(book, readSample().asOf)
    const brand = brandNamed(book, calculation.book.settings.brand)
    if (!brand.ok) throw new Error(brand.problem.message)
    const jobs: StatementJob[] = []
    for (const { facts, value } of valuesOf(book, calculation, 'relationship')) {
      if (!value || !readinessOf(facts, value).ready || jobs.length >= most) continue
      const { locale } = facts.account
      const source = sourceOf(calculation, facts, 'relationship', locale)
      jobs.push(wholeStatement(statementModel(calculation, facts, value, locale), brand.value, source))
    }
    book.close()
    const contents: Content[] = []
    for (const job of jobs) contents.push(await contentOf(job))
    return contents
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function contentOf(job: StatementJob): Promise<Content> {
  let laid: readonly LaidPage[] = []
  const see = (pages: readonly LaidPage[]) => {
    laid = pages
  }
  const { charts } = await chartsOf(() => printed(job, see))
  const [first] = laid
  if (!first) throw new Error('A statement has pages.')
  const size = [first.width, first.height] as const
  const tree = await definitionOf(job, (definition) => documentTree(definition, laid.length, size))
  const data = identityOf(job).carried?.content.toString('utf8') ?? ''
  return { job, tree, data, pages: laid.map((page, at) => ({ rows: rowsOf(page), charts: charts[at] ?? [] })) }
}

async function printed(job: StatementJob, see?: (pages: readonly LaidPage[]) => void): Promise<void> {
  const result = await printStatement(job, see ? { see } : {})
  if (!result.ok) throw new Error(result.problem.message)
}

/** What pdfmake is given to print a statement, looked at before it writes into it. */
async function definitionOf<T>(job: StatementJob, look: (definition: Record<string, unknown>) => T): Promise<T> {
  const prototype = Printer.prototype as InstanceType<typeof Printer>
  const { createPdfKitDocument } = prototype
  let seen: T | null = null
  Object.assign(prototype, {
    createPdfKitDocument(this: InstanceType<typeof Printer>, definition: TDocumentDefinitions) {
      seen = look(definition as unknown as Record<string, unknown>)
      return createPdfKitDocument.call(this, definition)
    },
  })
  try {
    await printed(job)
  } finally {
    Object.assign(prototype, { createPdfKitDocument })
  }
  if (seen === null) throw new Error('A statement is printed by pdfmake.')
  return seen
}

function rowsOf({ items }: LaidPage): readonly Row[] {
  const texts = items.filter(({ kind, text }) => kind === 'text' && text.trim() !== '')
  const byTop = Map.groupBy(texts, ({ top }) => Math.round(top))
  return [...byTop]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => ({
      cells: own.toSorted((a, b) => a.left - b.left).map(({ text, left }) => ({ text: text.trim(), left })),
    }))
}
