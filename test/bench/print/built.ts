import type { printStatement } from '../../../electron/engine/print/print.ts'

/** The product's printing as its users run it: bundled, without the types and what strips them off beside it. */
export async function built(): Promise<{ readonly printStatement: typeof printStatement }> {
  return import(String(new URL('../../../dist/electron/engine/print.js', import.meta.url)))
}
