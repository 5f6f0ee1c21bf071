import { naming } from '../../../../shared/mapping/edit.ts'
import type { Mapping } from '../../../../shared/mapping/mapping.ts'

/** What somebody wrote as a mapping has it: headers in braces by the names of their fields. */
export function templateOf(
  written: string,
  mapping: Mapping,
  headers: readonly string[],
): { readonly mapping: Mapping; readonly text: string } {
  let named = mapping
  const text = written.replace(/\{([^{}:]+)(:[a-z]+)?\}/g, (whole, header: string, of = '') => {
    if (!headers.some((one) => one.trim() === header.trim())) return whole
    const found = naming(named, headers, header)
    named = found.mapping
    return `{${found.name}${of}}`
  })
  return { mapping: named, text }
}
