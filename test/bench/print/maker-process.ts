import type { Content } from './content.ts'
import type { Maker } from './maker.ts'
import { makerOf, type Way, ways } from './way.ts'

/** One way to print, in a process of its own: it is told what, then how many, and answers with the first and how long. */
export type ToMaker = { readonly contents: readonly Content[] } | { readonly many: number }
export type FromMaker = { readonly took: number; readonly bytes: number; readonly first: Uint8Array }

const way = process.argv[2] as Way
let contents: readonly Content[] = []
let maker: Promise<Maker> | null = null
let made = 0

process.on('message', (told: ToMaker) => {
  if ('contents' in told) contents = told.contents
  else void make(told.many)
})

// Nobody asks any more.
process.on('disconnect', () => process.exit())

async function make(many: number): Promise<void> {
  maker ??= makerOf(way)
  const print = await maker
  const start = performance.now()
  const left = Array.from({ length: many }, () => {
    made += 1
    return contents[(made - 1) % contents.length] as Content
  })
  const pdfs: Uint8Array[] = []
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) pdfs.push(await print(next))
  }
  await Promise.all(Array.from({ length: ways[way].at }, lane))
  const [first] = pdfs
  const bytes = pdfs.reduce((sum, pdf) => sum + pdf.length, 0)
  process.send?.({ took: performance.now() - start, bytes, first: first ?? new Uint8Array() } satisfies FromMaker)
}
