/** A cell that cannot be read: what it shows, and how the sentence goes on after file, row and column. */
export type CellDoubt = { readonly shown: string; readonly message: string }
/** A cell of a workbook: text as written, a number that needs no convention to be read, or why it is neither. */
export type Cell = string | number | CellDoubt
