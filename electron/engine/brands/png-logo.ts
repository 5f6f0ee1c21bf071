import { done, type Result, refused } from '../../../shared/problem.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const mostBytes = 2_000_000
const mostPixels = 4000

/** A PNG as a data URL, checked by its first chunk (PNG specification, IHDR): what it says is its size is its size. */
export function pngLogo(bytes: Uint8Array): Result<string> {
  const png = Buffer.from(bytes)
  if (png.length > mostBytes) return refused('logo-large', { most: mostBytes / 1000 })
  const isPng = png.subarray(0, 8).equals(signature) && png.toString('latin1', 12, 16) === 'IHDR' && png.length > 33
  if (!isPng) return refused('logo-broken')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (width === 0 || height === 0) return refused('logo-broken')
  if (width > mostPixels || height > mostPixels) return refused('logo-pixels', { width, height, most: mostPixels })
  return done(`data:image/png;base64,${png.toString('base64')}`)
}
