import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Manifest, manifestName, manifestSchema } from '../../../shared/runs/manifest.ts'
import { readInside } from '../verify/read-plain.ts'

/** The manifest of a run's folder, which may be anybody's; a file name that leads out of the folder is none of ours. */
export function readManifest(folder: string): Result<Manifest> {
  const bytes = readInside(folder, manifestName)
  const read = bytes.ok ? parsed(bytes.value) : null
  const isOurs = read?.success && isKey.test(read.data.run) && read.data.files.every(({ file }) => isInside(file))
  return isOurs ? done(read.data) : refused('run-manifest-missing', { folder })
}

/** Whether a name leads to something in a folder, on every system, and can be shown to anybody. */
export function isInside(file: string): boolean {
  return (
    !/^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(file) &&
    file.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}

const isKey = /^R-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/

function parsed(bytes: Uint8Array) {
  try {
    return manifestSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return null
  }
}
