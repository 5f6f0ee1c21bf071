/** Something the user can mend: a stable code for scripts, a sentence for people. */
export type Problem = { readonly code: string; readonly message: string }
