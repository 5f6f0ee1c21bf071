import { waysOf } from '../../../../shared/mapping/fields-used.ts'
import type { Mapping, MappingPart } from '../../../../shared/mapping/mapping.ts'
import { tableOf } from '../../../../shared/tables.ts'
import type { WindowWords } from '../../../words/use-words.ts'

/** What a part of a mapping is called: its table, and where several are for one table what they differ in. */
export function partTitle({ parts }: Mapping, place: number, { say, has }: WindowWords): string {
  const part = parts[place]
  if (!part) return ''
  const table = say(`import.table.${part.table}`)
  const same = parts.filter((other) => other.table === part.table)
  if (same.length === 1) return table
  const telling = tableOf(part.table).columns.find(({ name }) => {
    const texts = same.map((other) => fixedIn(other, name))
    return texts.every((text) => text !== null) && new Set(texts).size > 1
  })
  const text = telling ? fixedIn(part, telling.name) : null
  const id = `mapping.choice.${text}`
  const called = has(id) ? say(id) : text?.replaceAll('_', ' ')
  return `${table}: ${called?.toLowerCase() ?? same.indexOf(part) + 1}`
}

/** The fixed text of a column, if it has nothing of the row in it. */
function fixedIn({ columns }: MappingPart, name: string): string | null {
  const [way] = waysOf(columns, name)
  const text = typeof way === 'object' ? way.text : undefined
  return text === undefined || text.includes('{') ? null : text
}
