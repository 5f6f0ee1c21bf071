/** One place where two texts differ: what stands before it, and what each of them says. */
export type TextDifference = { readonly after: string; readonly first: string; readonly second: string }

/** From here on a page is too different to be compared piece by piece. */
const most = 4000

/** Compares two sequences of texts: the least that has to be changed (the longest common subsequence stays). */
export function textDifferences(first: readonly string[], second: readonly string[]): readonly TextDifference[] {
  const start = first.findIndex((text, at) => text !== second[at])
  if (start === -1) return first.length === second.length ? [] : [rest(first, second, first.length)]
  let end = 0
  while (
    end < Math.min(first.length, second.length) - start &&
    first[first.length - 1 - end] === second[second.length - 1 - end]
  )
    end += 1
  const [left, right] = [first.slice(start, first.length - end), second.slice(start, second.length - end)]
  if (left.length > most || right.length > most) return [rest(first, second, start)]
  const lengths = commonLengths(left, right)
  const found: TextDifference[] = []
  let after = first[start - 1] ?? ''
  let gone: string[] = []
  let come: string[] = []
  const close = (next: string) => {
    if (gone.length > 0 || come.length > 0) found.push({ after, first: gone.join(' '), second: come.join(' ') })
    after = next
    gone = []
    come = []
  }
  for (let [i, j] = [0, 0]; i < left.length || j < right.length; ) {
    const [a, b] = [left[i], right[j]]
    if (a !== undefined && a === b) {
      close(a)
      i += 1
      j += 1
    } else if (b === undefined || (a !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      gone.push(a ?? '')
      i += 1
    } else {
      come.push(b)
      j += 1
    }
  }
  close('')
  return found
}

/** How long the longest common part is of what follows each pair of places. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i], lengths[i + 1]]
    if (!row || !below) continue
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}

function rest(first: readonly string[], second: readonly string[], from: number): TextDifference {
  return { after: first[from - 1] ?? '', first: first.slice(from).join(' '), second: second.slice(from).join(' ') }
}
