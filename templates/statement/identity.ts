/** What the finder and checker of a statement goes by; made by whoever prints it. */
export type Identity = { readonly number: string; readonly sha256: string }
