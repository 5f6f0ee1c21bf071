import { z } from 'zod'
import { brandFont } from '../statement/brand.ts'
import { bookInfo } from './book.ts'
import { type Contract, contract, type EngineAskName } from './contract.ts'
import { importResult, inspection, preview, reading } from './import.ts'
import { columnTexts, triedMapping } from './mappings.ts'
import { ask } from './message.ts'
import { metricsQuestion } from './metrics.ts'
import { reviewExport } from './review.ts'
import { runPaths } from './runs.ts'
import { statementQuestion } from './statement.ts'
import { count, currency, job, list, nothing, orNull, text, token } from './values.ts'

/** A file the shell knows by its token. Only the shell and the engine ever see the path. */
const chosenFile = z.strictObject({ token, path: text, ...reading.shape })

/** What the shell asks the engine where the window has only a token, or a dialog has the answer. */
const files = {
  openBookFile: ask(z.strictObject({ path: text, sample: z.boolean() }), bookInfo),
  createBookFile: ask(z.strictObject({ path: text, currency, locale: text, company: orNull(text) }), bookInfo),
  createSampleFile: ask(z.strictObject({ job, path: text }), bookInfo),
  closeBookFile: ask(nothing, nothing),
  inspectPaths: ask(z.strictObject({ job, files: list(chosenFile) }), list(inspection)),
  previewPaths: ask(z.strictObject({ job, files: list(chosenFile) }), list(preview)),
  importPaths: ask(z.strictObject({ job, files: list(chosenFile), skipBadRows: z.boolean() }), list(importResult)),
  tryMappingOn: ask(z.strictObject({ job, file: chosenFile, patient: z.boolean() }), triedMapping),
  valuesIn: ask(z.strictObject({ job, file: chosenFile, header: text }), columnTexts),
  writeStatementFile: ask(
    statementQuestion.extend({ path: text, password: orNull(text) }),
    z.strictObject({ pages: count, sha256: text }),
  ),
  writeIssuedFile: ask(z.strictObject({ number: text, path: text }), z.strictObject({ pages: count, sha256: text })),
  logoAt: ask(z.strictObject({ path: text }), z.strictObject({ logo: text })),
  fontAt: ask(z.strictObject({ path: text }), brandFont),
  writeReviewFile: ask(reviewExport.extend({ path: text }), nothing),
  writeMetricsFile: ask(metricsQuestion.extend({ path: text }), nothing),
  metricsFileName: ask(metricsQuestion, text),
  /** What the file of a review might be called. */
  reviewFileName: ask(reviewExport, text),
  ...runPaths,
  /** What the file of a statement might be called. */
  statementFileName: ask(statementQuestion, text),
}

type EngineContract = Pick<Contract, EngineAskName> & typeof files

/** All that the engine answers: what the window asks of it, and what only the shell may. */
export const engineContract: EngineContract = { ...ofEngine(), ...files }
export type { EngineContract }
export type EngineName = keyof EngineContract

function ofEngine(): Pick<Contract, EngineAskName> {
  const asks = Object.entries(contract).filter(([, one]) => one.kind === 'ask' && one.by === 'engine')
  return Object.fromEntries(asks) as unknown as Pick<Contract, EngineAskName>
}
