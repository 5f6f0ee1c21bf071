import { inspectFile, type ReadingOptions } from '../import/inspect-file.ts'

/**
 * Several files in the order in which they refer to each other, so that `import BOOK *.csv` does not fail for the
 * alphabet's sake: accounts first, then indicators, the rest as given. One file is not looked at twice.
 */
export async function importOrder(paths: readonly string[], options: ReadingOptions): Promise<readonly string[]> {
  if (paths.length < 2) return paths
  const ranked: { readonly path: string; readonly rank: number }[] = []
  for (const path of paths) {
    const { tables } = await inspectFile(path, options)
    ranked.push({ path, rank: tables.includes('accounts') ? 0 : tables.includes('indicators') ? 1 : 2 })
  }
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ path }) => path)
}
