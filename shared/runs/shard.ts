/** Part `index` of `of`, counted from 1. */
export type Shard = { readonly index: number; readonly of: number }

/**
 * The shard that prints an account: fixed by its id alone, so that machines which know nothing of each other share the
 * accounts out in the same way, whatever else is in the book.
 */
export function shardOf(accountId: string, of: number): number {
  return (fnv1a(accountId) % of) + 1
}

/** FNV-1a over the UTF-16 code units (Fowler, Noll, Vo), 32 bits without sign. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  // The low bits of neighbouring ids are alike; the high ones are folded onto them.
  return (hash ^ (hash >>> 16)) >>> 0
}
