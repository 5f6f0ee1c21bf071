import { posix } from 'node:path'
import type { XmlHandler } from './read-xml.ts'
import { partKey } from './zip-directory.ts'

/** What one part of a workbook says that another is to it: `type` is the last word of its address. */
export type Relation = { readonly id: string; readonly type: string; readonly part: string }

/** Gathers the relations of a part. One to the outside is left out: nothing is ever fetched. */
export function relations(of: string, found: Relation[]): XmlHandler {
  return {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return
      const part = partKey(posix.normalize(target.startsWith('/') ? target : `${posix.dirname(of)}/${target}`))
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part })
    },
  }
}

/** Where the relations of a part are written. */
export function relationsOf(part: string): string {
  return partKey(`${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`.replace(/^\.\//, ''))
}
