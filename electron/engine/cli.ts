import { audit } from './commands/audit.ts'
import { batches, undo } from './commands/batches.ts'
import { brand } from './commands/brand.ts'
import { clv } from './commands/clv.ts'
import type { Command } from './commands/command.ts'
import { demo } from './commands/demo.ts'
import { importCommand } from './commands/import.ts'
import { init } from './commands/init.ts'
import { issue, reviewed } from './commands/issue.ts'
import { metrics } from './commands/metrics.ts'
import { reconcile } from './commands/reconcile.ts'
import { review } from './commands/review.ts'
import { run as runCommand } from './commands/run.ts'
import { settings } from './commands/settings.ts'
import { statement } from './commands/statement.ts'
import { statements } from './commands/statements.ts'
import { texts } from './commands/texts.ts'
import { value } from './commands/value.ts'
import { verify } from './commands/verify.ts'
import { run } from './terminal/run.ts'
import { askSecretly } from './terminal/secret.ts'

export const commands: readonly Command[] = [
  demo,
  init,
  settings,
  brand,
  texts,
  importCommand,
  batches,
  undo,
  audit,
  value,
  clv,
  review,
  metrics,
  reconcile,
  statement,
  statements,
  reviewed,
  issue,
  runCommand,
  verify,
]

/** The command line: runs one command and sets the exit code (0 done, 1 in part, 2 refused, 70 a bug). */
export async function main(args: readonly string[]): Promise<void> {
  // Whoever reads may stop early, as `head` does: that is no fault of the command's.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  process.exitCode = await run(commands, args, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    now: () => new Date(),
    interactive: process.stderr.isTTY === true,
    ...(process.stdin.isTTY === true ? { secret: askSecretly } : {}),
  })
}
