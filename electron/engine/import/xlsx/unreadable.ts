import type { Problem } from '../../../../shared/problem.ts'

/** Ends the reading of a workbook deep inside it; its thread answers the problem, whose sentence follows the file's name. */
export class Unreadable extends Error {
  readonly problem: Problem
  constructor(code: string, message: string) {
    super(message)
    this.problem = { code, message }
  }
}

/** What a transfer that broke off, or a tool that writes workbooks badly, leaves behind. */
export function damaged(what: string): Unreadable {
  return new Unreadable(
    'damaged',
    `the workbook is damaged: ${what}; open it in your spreadsheet program, save it again, and import that.`,
  )
}

/** Made to do harm, or broken so that it might: such a file is not read any further. */
export function harmful(what: string): Unreadable {
  return new Unreadable('harmful', `${what}, so the file is not read; ask its sender for another one.`)
}
