import type { Grade } from '../../../shared/facts.ts'
import { type Levers, type Move, noLevers } from '../../../shared/review/levers.ts'
import { grades } from '../../../shared/value/grades.ts'
import { refuse } from './command.ts'

const names = [
  ...['capture', 'attribution', 'hourlyRate', 'discount', 'retention'],
  ...grades.map((grade) => `grades.${grade}`),
]

/** `capture=0.4,hourlyRate=x0.9,discount=0.12`: a lever is set to a value, or taken so many times with an x before it. */
export function leversIn(text: string): Levers {
  return text.split(',').reduce((levers, part) => withLever(levers, part.trim()), noLevers)
}

function withLever(levers: Levers, part: string): Levers {
  const [name = '', value = ''] = part.split('=').map((word) => word.trim())
  switch (name) {
    case 'capture':
    case 'attribution':
      return { ...levers, [name]: moveIn(name, value) }
    case 'hourlyRate':
      return { ...levers, hourlyRate: timesIn(value) ?? refuseRate() }
    case 'discount':
      return { ...levers, discount: numberIn(name, value, 10) }
    case 'retention':
      return { ...levers, retention: numberIn(name, value, 1) }
    default: {
      const grade = grades.find((one) => name === `grades.${one}`)
      if (!grade) refuse('usage', `--what-if knows no "${part}". What can be moved: ${names.join(', ')}.`)
      return { ...levers, grades: { ...levers.grades, [grade]: numberIn(name, value, 1) } }
    }
  }
}

function moveIn(name: string, value: string): Move {
  return timesIn(value) ?? { kind: 'set', to: numberIn(name, value, 1) }
}

/** `x0.9`; null: it is not written so. */
function timesIn(value: string): Extract<Move, { readonly kind: 'times' }> | null {
  const times = /^[x*×](.+)$/.exec(value)?.[1]
  return times === undefined ? null : { kind: 'times', by: numberIn('what stands after the x', times, 100) }
}

function refuseRate(): never {
  return refuse(
    'usage',
    'hourlyRate can only be taken times, such as hourlyRate=x0.9: each assumption has it in a currency of its own.',
  )
}

function numberIn(name: string, text: string, most: number): number {
  const value = text === '' ? Number.NaN : Number(text)
  if (value >= 0 && value <= most) return value
  return refuse('usage', `${name} has to be a number from 0 to ${most}, and "${text}" is none.`)
}

/** The levers that are moved, in words. */
export function leversText(levers: Levers): string {
  const moved = (name: string, move: Move | null) =>
    move === null ? [] : [`${name} ${move.kind === 'set' ? move.to : `× ${move.by}`}`]
  const set = (name: string, to: number | null) => (to === null ? [] : [`${name} ${to}`])
  const found = [
    ...moved('capture', levers.capture),
    ...moved('attribution', levers.attribution),
    ...moved('hourly rate', levers.hourlyRate),
    ...grades.flatMap((grade: Grade) => set(`confidence of ${grade} evidence`, levers.grades[grade])),
    ...set('discount', levers.discount),
    ...set('retention', levers.retention),
  ]
  return found.length === 0 ? 'nothing is moved' : found.join(', ')
}
