import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks for something that nobody looking on may read: what is typed is not shown. */
export async function askSecretly(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  // Asked once nothing typed is shown any more: whoever is quick is not overheard.
  process.stderr.write(question)
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
