import { day, lastDayOf, monthOf, monthsFrom } from '../../../shared/days.ts'
import { asOf } from './company.ts'
import { csv } from './csv.ts'
import { noise, randomOf } from './random.ts'

const teams = [
  { team: 'Document desk', level: 7.4 },
  { team: 'Customs desk', level: 7.0 },
  { team: 'Claims desk', level: 6.8 },
  { team: 'Service desk', level: 6.5 },
]

/** The monthly pulse of Harbourline's own staff, 0 to 10; the customs desk's sank when its system was replaced in 2024. */
export function engagement(): Uint8Array {
  const rows = monthsFrom(monthOf(day('2022-01-01')), monthOf(asOf)).flatMap((month, n) =>
    teams.map(({ team, level }) => {
      const low = team === 'Customs desk' && month >= '2024-02' && month <= '2024-11' ? 1.3 : 0
      const value = level + 0.012 * n - low + 0.35 * noise(randomOf(`engagement ${team} ${month}`))
      return { series: 'staff_engagement', date: lastDayOf(month), value: value.toFixed(1), team, unit: 'points of 10' }
    }),
  )
  const columns = ['series', 'date', 'value', 'team', 'unit', 'source']
  const sourced = rows.map((row) => ({ ...row, source: 'Monthly pulse' }))
  return csv(columns, sourced, { delimiter: '\t', newline: '\n', encoding: 'utf-8' })
}
