import { type Command, codeAndMessage, Refusal, refuse, type Terminal } from '../commands/command.ts'
import { readArguments, synopsis } from './arguments.ts'

/** Runs the command that the first word names; says the exit code. */
export async function run(commands: readonly Command[], words: readonly string[], terminal: Terminal): Promise<number> {
  const json = words.includes('--json')
  try {
    const [name, ...rest] = words
    if (name === undefined || name === '--help' || name === 'help') {
      terminal.out(helpOf(commands))
      return name === undefined ? 2 : 0
    }
    const command = commands.find((one) => one.name === name)
    if (!command)
      refuse('usage', `There is no command "${name}". The commands are: ${commands.map((one) => one.name).join(', ')}.`)
    const args = readArguments(command, rest)
    if (args.has('help')) {
      terminal.out(helpOfOne(command))
      return 0
    }
    const answer = await command.run(args, terminal)
    if (answer.said !== true) terminal.out(json ? `${JSON.stringify(answer.json)}\n` : answer.text)
    return answer.exit
  } catch (error) {
    if (error instanceof Refusal) {
      terminal.err(`${error.problem.message}\n`)
      if (json) terminal.out(`${JSON.stringify({ problem: codeAndMessage(error.problem) })}\n`)
      return 2
    }
    const lines = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const message = 'This is a bug in Counterpart. Please report it with the lines on standard error.'
    terminal.err(`A bug in Counterpart. Please report it with these lines:\n${lines}\n`)
    if (json) terminal.out(`${JSON.stringify({ problem: { code: 'bug', message } })}\n`)
    return 70
  }
}

function helpOf(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((one) => one.name.length))
  const lines = commands.map((one) => `  ${one.name.padEnd(width)}  ${one.help}`)
  return [
    'Counterpart: the value delivered to each customer, next to CLV, as statements.',
    '',
    ...lines,
    '',
    'counterpart COMMAND --help says more. --json prints JSON for scripts.',
    '',
  ].join('\n')
}

function helpOfOne(command: Command): string {
  const options = command.options.map((one) => `  --${`${one.name} ${one.value ?? ''}`.padEnd(24)} ${one.help}`)
  return [
    `counterpart ${synopsis(command)}`,
    '',
    command.help,
    ...(options.length > 0 ? ['', ...options] : []),
    '',
  ].join('\n')
}
