import type { Tree } from '../../../electron/engine/terminal/tree.ts'
import { exactSum } from '../../../shared/exact-sum.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { toMinor } from '../../../shared/money/money.ts'

/**
 * Works every figure of a tree out again from its parts and names those that do not agree, that have no working, or
 * that point to a working above which is that of another figure. Sums are exact, so equal means equal to the last bit.
 */
export function faultsOf(root: Tree, shown = new Map<string, string>()): readonly string[] {
  const own = faultOf(root, shown)
  if (root.from.length > 0) shown.set(root.id, signature(root))
  return [...(own === null ? [] : [`${root.id}: ${own}`]), ...root.from.flatMap((part) => faultsOf(part, shown))]
}

function faultOf(tree: Tree, shown: ReadonlyMap<string, string>): string | null {
  if (tree.workingAbove) {
    return shown.get(tree.id) === signature(tree) ? null : `its working is not above, but ${shown.get(tree.id)}`
  }
  if (!isGrounded(tree)) return 'it has no working and comes from no row, setting or default'
  const again = recompute(tree)
  return Object.is(again, tree.value) ? null : `${tree.made.kind} gives ${again} and not ${tree.value}`
}

/** What a figure comes to by its own parts; figures that are given, and models, are taken as they are. */
export function recompute({ made, from, value, unit, missing }: Tree): number | null {
  const parts = from.map((part) => part.value)
  const known = parts.filter((part) => part !== null)
  const [first = null, ...others] = parts
  const whole = known.length === parts.length && first !== null
  switch (made.kind) {
    case 'given':
    case 'setting':
    case 'default':
    case 'model':
      return value
    case 'sum':
      return known.length === 0 ? null : exactSum(known)
    case 'difference':
      return whole ? others.reduce<number>((left, right) => left - (right ?? 0), first) : null
    case 'product':
      return whole ? known.reduce((left, right) => left * right, 1) : null
    case 'ratio':
      return whole && (others[0] ?? 0) > 0 && missing.length === 0 ? first / (others[0] ?? 0) : null
    case 'rounded':
      return first === null ? null : toMinor(first, unit.kind === 'money' ? unit.currency : ('' as Currency))
  }
}

/** A leaf that is known names its rows, its setting, or is the method's own default. */
function isGrounded({ made, from, value }: Tree): boolean {
  if (from.length > 0 || value === null) return true
  return made.kind === 'given' ? made.rows.length > 0 : made.kind === 'setting' || made.kind === 'default'
}

function signature({ label, value, made }: Tree): string {
  return JSON.stringify([label, value, made.kind])
}
