import { z } from 'zod'
import { savedView } from './accounts.ts'

/** What the shell keeps in files of its own between two sessions. */

export const keptBooks = z.array(z.strictObject({ path: z.string(), openedAt: z.string(), sample: z.boolean() }))
export type KeptBook = z.infer<typeof keptBooks>[number]

/** The saved views by the path of the book they are of. */
export const keptViews = z.record(z.string(), z.array(savedView))

export const keptWindow = z.strictObject({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})
export type KeptWindow = z.infer<typeof keptWindow>

/** The folder last used for each kind of file. */
export const keptFolders = z.strictObject({
  books: z.string().optional(),
  exports: z.string().optional(),
  documents: z.string().optional(),
  brands: z.string().optional(),
})
export type KeptFolders = z.infer<typeof keptFolders>
