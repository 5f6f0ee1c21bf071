/**
 * Whether a number may have come before (a Bloom filter): "no" is certain, "yes" once in some ten thousand numbers is
 * not. In 4 bytes for each of the numbers that may come, 16 MB at the most; beyond ten million "yes" becomes more
 * frequent.
 */
export type SeenBefore = (hash: number) => boolean

export function seenBefore(numbers: number): SeenBefore {
  const bits = Math.min(22, Math.max(10, Math.ceil(Math.log2(numbers))))
  const words = new Uint32Array(2 ** bits)
  return (hash) => {
    // Two bits of one word: memory is slow, and this looks into it once.
    const [where, which] = [mixed(hash, 0x85ebca6b), mixed(hash, 0xc2b2ae35)]
    const both = (1 << (which & 31)) | (1 << ((which >>> 5) & 31))
    const at = where >>> (32 - bits)
    const word = words[at] ?? 0
    words[at] = word | both
    return (word & both) === both
  }
}

/** A text as a number, on top of that of another one (FNV-1a). */
export function hashed(text: string, before = 0x811c9dc5): number {
  let hash = before
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  return Math.imul(hash ^ text.length, 0x01000193)
}

/** Every bit of the hash has its say in every bit of the result (the end of MurmurHash3). */
function mixed(hash: number, by: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), by)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f)
  return h ^ (h >>> 16)
}
