import { getHeapSpaceStatistics } from 'node:v8'
import { pdfOf } from '../../../electron/engine/print/pdf-of.ts'
import type { ChartSpec } from '../../../shared/charts/chart-spec.ts'
import { day } from '../../../shared/days.ts'
import { chart } from '../../../templates/parts/chart.ts'
import { everyKind } from './every-kind.ts'

/*
 * A process of its own, with `--expose-gc` and room for a document among its young objects: says what part of what a
 * document is made of is taken for old, though nobody needs it any more once the document is printed.
 */
const spec: ChartSpec = {
  type: 'line',
  data: { labels: ['one', 'two'], datasets: [{ data: [1, 2], borderColor: '#123456' }] },
  options: {},
}
const bytesIn = (isYoung: boolean) =>
  getHeapSpaceStatistics()
    .filter(({ space_name: name }) => name.startsWith('new_') === isYoung)
    .reduce((sum, { space_used_size: bytes }) => sum + bytes, 0)
const look = (type: 'minor' | 'major') => (globalThis.gc as unknown as (how: object) => void)({ type })
const turn = () => new Promise((resolve) => setImmediate(resolve))

async function printed(): Promise<number> {
  const { content, ...rest } = everyKind()
  const before = bytesIn(true)
  await pdfOf({ ...rest, content: [content, chart(spec, 300, 90, 'one and two')] }, day('2026-03-31'))
  return bytesIn(true) - before
}

for (let times = 0; times < 200; times += 1) await printed()
look('major')
const old = bytesIn(false)
let made = 0
for (let times = 0; times < 10; times += 1) {
  made += await printed()
  // The last steps of a document are behind it.
  await turn()
  await turn()
  look('minor')
}
process.stdout.write(String((bytesIn(false) - old) / made))
