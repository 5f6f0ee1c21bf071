/** Something the user can mend: a stable code for scripts, a sentence for people. */
export type Problem = { readonly code: string; readonly message: string }
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refused(code: string, message: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message } }
}
