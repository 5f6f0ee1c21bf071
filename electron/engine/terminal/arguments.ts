import { parseArgs } from 'node:util'
import { type Day, localDay, parseDay } from '../../../shared/days.ts'
import { type Command, type Option, refuse, type Terminal } from '../commands/command.ts'

/** A command's words and options, checked; what is missing or wrong is refused with the usage line. */
export type Arguments = {
  readonly operands: readonly string[]
  readonly has: (name: string) => boolean
  readonly text: (name: string) => string | null
}

const everywhere: readonly Option[] = [
  { name: 'json', value: null, help: 'prints one JSON document on standard output' },
  { name: 'help', value: null, help: 'says what a command does' },
]

export function readArguments(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    [...command.options, ...everywhere].map((option) => [
      option.name,
      { type: option.value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { values, positionals } = parsed(command, withSignedValues(words, options, command), options)
  return {
    operands: positionals,
    has: (name) => values[name] === true,
    text: (name) => {
      const value = values[name]
      return typeof value === 'string' ? value : null
    },
  }
}

type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

function parsed(command: Command, args: readonly string[], options: Options): Parsed {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''
    refuse('usage', `${said}. ${usageOf(command)}`)
  }
}

type Options = Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>

/** What begins with a minus may be a value, such as `--clv-threshold -500` or `margin -0.1`; `parseArgs` takes it for options. */
function withSignedValues(words: readonly string[], options: Options, command: Command): readonly string[] {
  const named: string[] = []
  const plain: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next] = words.slice(at, at + 2)
    if (word === '--') return [...named, '--', ...plain, ...words.slice(at + 1)]
    if (word.startsWith('--') && options[word.slice(2)]?.type === 'string') {
      if (next === undefined || next.startsWith('--')) refuse('usage', `${word} needs a value. ${usageOf(command)}`)
      named.push(`${word}=${next}`)
      at += 1
    } else if (word.startsWith('-') && !/^-[\d.]/.test(word) && word !== '-') named.push(word)
    else plain.push(word)
  }
  return [...named, '--', ...plain]
}

/** Exactly as many words as a command takes, or a refusal that says how it is used. */
export function operandsOf(command: Command, args: Arguments, least: number, most: number): readonly string[] {
  const count = args.operands.length
  if (count < least) refuse('usage', `${command.name} needs more words. ${usageOf(command)}`)
  if (count > most)
    refuse('usage', `${command.name} does not know what to do with "${args.operands[most]}". ${usageOf(command)}`)
  return args.operands
}

/** `--as-of DAY`, today where it is not given. */
export function asOf(args: Arguments, terminal: Terminal): Day {
  const text = args.text('as-of')
  if (text === null) return localDay(terminal.now())
  return parseDay(text) ?? refuse('usage', `--as-of has to be a day such as 2026-03-31, and "${text}" is none.`)
}

export function choice<T extends string>(args: Arguments, name: string, of: readonly T[], otherwise: T): T {
  const text = args.text(name)
  if (text === null) return otherwise
  const found = of.find((one) => one === text)
  return found ?? refuse('usage', `--${name} has to be one of ${of.join(', ')}, and "${text}" is none of them.`)
}

/** A number between two bounds; null where the option is not given. */
export function number(args: Arguments, name: string, least: number, most: number): number | null {
  const text = args.text(name)
  if (text === null) return null
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (value >= least && value <= most) return value
  refuse('usage', `--${name} has to be a number from ${least} to ${most}, and "${text}" is none.`)
}

export function usageOf(command: Command): string {
  return `Usage: counterpart ${synopsis(command)}`
}

export function synopsis(command: Command): string {
  const options = command.options.map((option) => `[--${option.name}${option.value ? ` ${option.value}` : ''}]`)
  return [command.name, command.operands, ...options].filter((word) => word !== '').join(' ')
}
