import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { scratchFolder } from '../../shell/scratch.ts'

/** All pages in grey, one after the other, by poppler; of a locked document too, if its password is `open`. */
export function pictureOf(pdf: Buffer): Buffer {
  const file = path.join(scratchFolder(), 'page.pdf')
  writeFileSync(file, pdf)
  return execFileSync('pdftoppm', ['-gray', '-r', '50', '-upw', 'open', file], { maxBuffer: 1e9 })
}
