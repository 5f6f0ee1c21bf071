import { basename, dirname } from 'node:path'
import { done, type Result } from '../../../shared/problem.ts'
import type { ChosenFiles } from '../chosen-files.ts'
import type { Desktop } from '../desktop.ts'
import type { EngineClient, ShellAnswers } from './shell-answers.ts'

type Names =
  | 'chooseFiles'
  | 'inspectFiles'
  | 'previewFiles'
  | 'importFiles'
  | 'tryMapping'
  | 'columnValues'
  | 'saveStatement'
  | 'saveIssued'
  | 'chooseLogo'
  | 'chooseFont'
  | 'saveReview'
  | 'saveMetrics'
  | 'showSaved'
  | 'chooseRunFolder'
  | 'startRun'
  | 'showRun'
type Parts = { readonly asking: EngineClient; readonly desktop: Desktop; readonly files: ChosenFiles }

/** Where the window has a token and the engine needs a path. */
export function fileAnswers({ asking, desktop, files }: Parts): Pick<ShellAnswers, Names> {
  return {
    chooseFiles: async () => {
      const paths = await desktop.chooseFiles()
      return done(paths && files.add(paths))
    },
    inspectFiles: async ({ job, files: chosen }) => {
      const found = withPaths(files, chosen)
      return found.ok ? asking.inspectPaths({ job, files: found.value }) : found
    },
    previewFiles: async ({ job, files: chosen }) => {
      const found = withPaths(files, chosen)
      return found.ok ? asking.previewPaths({ job, files: found.value }) : found
    },
    importFiles: async ({ job, files: chosen, skipBadRows }) => {
      const found = withPaths(files, chosen)
      return found.ok ? asking.importPaths({ job, files: found.value, skipBadRows }) : found
    },
    tryMapping: async ({ job, file, patient }) => {
      const found = withPath(files, file)
      return found.ok ? asking.tryMappingOn({ job, file: found.value, patient }) : found
    },
    columnValues: async ({ job, file, header }) => {
      const found = withPath(files, file)
      return found.ok ? asking.valuesIn({ job, file: found.value, header }) : found
    },
    saveStatement: async ({ password, ...question }) => {
      const name = await asking.statementFileName(question)
      if (!name.ok) return name
      const path = await desktop.choosePdf(name.value)
      if (path === null) return done(null)
      const written = await asking.writeStatementFile({ ...question, path, password })
      if (!written.ok) return written
      return done({ ...saved(files, path), ...written.value })
    },
    saveIssued: async ({ number }) => {
      const path = await desktop.choosePdf(`${number}.pdf`)
      if (path === null) return done(null)
      const written = await asking.writeIssuedFile({ number, path })
      return written.ok ? done({ ...saved(files, path), ...written.value }) : written
    },
    chooseLogo: async () => {
      const path = await desktop.chooseLogo()
      return path === null ? done(null) : asking.logoAt({ path })
    },
    chooseFont: async () => {
      const path = await desktop.chooseFont()
      return path === null ? done(null) : asking.fontAt({ path })
    },
    saveReview: async (question) => {
      const name = await asking.reviewFileName(question)
      if (!name.ok) return name
      const path = await desktop.chooseReview(name.value, question.format)
      if (path === null) return done(null)
      const written = await asking.writeReviewFile({ ...question, path })
      return written.ok ? done(saved(files, path)) : written
    },
    saveMetrics: async (question) => {
      const name = await asking.metricsFileName(question)
      if (!name.ok) return name
      const path = await desktop.chooseReview(name.value, 'csv')
      if (path === null) return done(null)
      const written = await asking.writeMetricsFile({ ...question, path })
      return written.ok ? done(saved(files, path)) : written
    },
    chooseRunFolder: async () => {
      const path = await desktop.chooseFolder()
      return done(path === null ? null : saved(files, path))
    },
    startRun: ({ token, ...question }) => {
      const folder = files.pathOf(token)
      return folder.ok ? asking.startRunIn({ ...question, folder: folder.value }) : folder
    },
    showRun: async ({ run }) => {
      const path = await asking.runPath({ run })
      if (!path.ok) return path
      desktop.showInFolder(path.value)
      return done(undefined)
    },
    showSaved: ({ token }) => {
      const path = files.pathOf(token)
      if (!path.ok) return path
      desktop.showInFolder(path.value)
      return done(undefined)
    },
  }
}

function saved(files: ChosenFiles, path: string) {
  return { token: files.add([path])[0]?.token ?? '', name: basename(path), where: dirname(path) }
}

function withPath<F extends { readonly token: string }>(
  files: ChosenFiles,
  file: F,
): Result<F & { readonly path: string }> {
  const path = files.pathOf(file.token)
  return path.ok ? done({ ...file, path: path.value }) : path
}

function withPaths<F extends { readonly token: string }>(
  files: ChosenFiles,
  chosen: readonly F[],
): Result<readonly (F & { readonly path: string })[]> {
  const found = chosen.map((file) => withPath(files, file))
  const lost = found.find((one) => !one.ok)
  return lost && !lost.ok ? lost : done(found.flatMap((one) => (one.ok ? one.value : [])))
}
