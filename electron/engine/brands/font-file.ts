import { create } from 'fontkit'
import { done, type Result, refused } from '../../../shared/problem.ts'

const mostBytes = 10_000_000
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,-'

/** What a typeface calls itself; refused where it is none that a statement may be set in, and why. */
export function nameOfFont(file: string, bytes: Uint8Array): Result<string> {
  if (bytes.length > mostBytes) return refused('font-large', { file, most: mostBytes / 1_000_000 })
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (signature === 'wOFF' || signature === 'wOF2' || signature === 'ttcf') {
    return refused('font-kind', { file, kind: signature === 'ttcf' ? 'collection' : 'web' })
  }
  const font = parsed(bytes)
  if (!font || !['\0\x01\0\0', 'true', 'OTTO'].includes(signature)) return refused('font-kind', { file, kind: 'other' })
  const name = font.fullName || file
  const licence = refusalOf(font['OS/2']?.fsType)
  if (licence) return refused('font-licence', { name, licence })
  const missing = [...letters].find((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
  return missing === undefined ? done(name) : refused('font-letters', { name, letter: missing })
}

function parsed(bytes: Uint8Array) {
  try {
    return create(Buffer.from(bytes))
  } catch {
    // fontkit throws whatever it stumbles over in a file that is no typeface.
    return null
  }
}

type Flags = NonNullable<ReturnType<typeof create>['OS/2']>['fsType']

/**
 * What the licence flags say against embedding a part of the typeface in a document (OpenType specification, OS/2,
 * fsType). Where several usages are allowed, the least restrictive holds.
 */
function refusalOf(flags: Flags | undefined): 'restricted' | 'whole' | 'bitmap' | null {
  if (!flags) return null
  if (flags.noEmbedding && !flags.viewOnly && !flags.editable) return 'restricted'
  if (flags.noSubsetting) return 'whole'
  return flags.bitmapOnly ? 'bitmap' : null
}
