import { answer } from '../../shared/contract/answering.ts'
import type { PayloadOf, TellName } from '../../shared/contract/contract.ts'
import { engineContract } from '../../shared/contract/engine.ts'
import { problem } from '../../shared/problem.ts'
import { engineAnswers } from './handlers/all.ts'
import { portToShell } from './port.ts'
import { jobsReporting } from './window/jobs.ts'
import { reviewsInThread } from './window/review-thread.ts'
import { bookSession } from './window/session.ts'
import { valuedAccounts } from './window/valued-accounts.ts'

/** The engine as a process of the app: it holds the open book and answers the shell. */
const port = portToShell()
const tell = <N extends TellName>(name: N, payload: PayloadOf<N>) => port.send({ kind: 'tell', name, payload })

const reviews = reviewsInThread()
const session = bookSession(
  {
    bookChanged: (book) => {
      reviews.stop()
      tell('bookChanged', { book })
    },
    accountsCalculated: (calculated, accounts) => tell('accountsCalculated', { calculated, accounts }),
  },
  () => new Date(),
)
const answers = engineAnswers({
  session,
  reviews,
  jobs: jobsReporting(
    (progress) => tell('progress', progress),
    () => performance.now(),
  ),
  valuedAccount: valuedAccounts(session),
  now: () => new Date().toISOString(),
})

// Electron's processes would go on after one; what is left of a bug is not to be calculated with.
process.on('unhandledRejection', (error) => {
  throw error
})
port.listen((message) => {
  if (message.kind === 'ask') return void reply(message.id, message.name, message.input)
  port.send({ kind: 'pong', id: message.id })
  session.lookAgain()
})
port.send({ kind: 'ready' })

async function reply(id: number, name: string, input: unknown): Promise<void> {
  port.send({ kind: 'answer', id, result: await answer(engineContract, answers, name, input, bug) })
}

/** A bug is written down once, here, and said to whoever asked. */
function bug(name: string, error: unknown) {
  process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`)
  return problem('bug', { name, reason: error instanceof Error ? error.message : String(error) })
}
