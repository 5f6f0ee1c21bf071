import { day, firstDayOf, monthOf, monthsFrom } from '../../../shared/days.ts'
import { asOf } from './company.ts'
import { csv, plain } from './csv.ts'

// Euros for one pound and one dollar, month by month from January 2022: close to history, not a quotation.
const pound = `
1.1966 1.1927 1.1833 1.1948 1.1793 1.1650 1.1762 1.1862 1.1450 1.1484 1.1490 1.1484
1.1328 1.1277 1.1338 1.1353 1.1492 1.1643 1.1668 1.1634 1.1600 1.1516 1.1490 1.1599
1.1642 1.1702 1.1696 1.1661 1.1691 1.1815 1.1862 1.1745 1.1893 1.1974 1.2001 1.2080
1.1862 1.2041 1.1938 1.1696 1.1850 1.1740 1.1562 1.1544 1.1466 1.1479 1.1365 1.1436
1.1475 1.1490 1.1520`
const dollar = `
0.8839 0.8819 0.9076 0.9242 0.9452 0.9466 0.9822 0.9876 1.0099 1.0177 0.9807 0.9442
0.9286 0.9335 0.9340 0.9117 0.9198 0.9226 0.9043 0.9167 0.9366 0.9468 0.9251 0.9168
0.9169 0.9265 0.9198 0.9321 0.9249 0.9292 0.9221 0.9083 0.9004 0.9171 0.9405 0.9544
0.9658 0.9599 0.9252 0.8918 0.8864 0.8682 0.8561 0.8592 0.8522 0.8594 0.8651 0.8535
0.8524 0.8490 0.8560`

/** The treasury's monthly rates into euros. There are none for the Swiss franc. */
export function rates(): Uint8Array {
  const months = monthsFrom(monthOf(day('2022-01-01')), monthOf(asOf))
  const [pounds, dollars] = [pound, dollar].map((text) => text.trim().split(/\s+/))
  const rows = months.flatMap((month, n) => [
    { date: firstDayOf(month), from: 'GBP', to: 'EUR', rate: pounds?.[n] ?? null },
    { date: firstDayOf(month), from: 'USD', to: 'EUR', rate: dollars?.[n] ?? null },
  ])
  return csv(['date', 'from', 'to', 'rate'], rows, plain)
}
