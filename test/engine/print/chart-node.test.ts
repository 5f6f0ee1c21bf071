import type { Content } from 'pdfmake/interfaces.js'
import { expect, test } from 'vitest'
import { pdfOf } from '../../../electron/engine/print/pdf-of.ts'
import type { ChartSpec } from '../../../shared/charts/chart-spec.ts'
import { day } from '../../../shared/days.ts'
import { chart } from '../../../templates/parts/chart.ts'
import { readPdf, streamsOf } from '../../fixtures/read-pdf.ts'

const config: ChartSpec = {
  type: 'line',
  data: { labels: ['one', 'two'], datasets: [{ data: [1, 2], borderColor: '#123456' }] },
  options: { plugins: { legend: { display: false } } },
}

async function drawn(content: Content) {
  const definition = { content, defaultStyle: { font: 'Inter' } }
  const { bytes } = await pdfOf(definition, day('2026-03-31'))
  return { streams: streamsOf(bytes).join('\n'), ...(await readPdf(bytes)) }
}

test('a chart is drawn where pdfmake puts its node, also in a table, columns and an unbreakable stack', async () => {
  const nodes: readonly Content[] = [
    chart(config, 200, 80, 'one and two'),
    { table: { body: [[chart(config, 200, 80, 'one and two')]] } },
    { columns: [chart(config, 200, 80, 'one and two'), 'beside'] },
    { unbreakable: true, stack: [chart(config, 200, 80, 'one and two')] },
  ]
  for (const node of nodes) {
    const { all, streams } = await drawn(node)
    expect(all).toContain('one')
    expect(all).toContain('two')
    expect(streams).toContain('0.071 0.204 0.337 RG')
    expect(streams).not.toContain('NaN')
  }
})

test('a chart leaves the page as it found it', async () => {
  const { streams } = await drawn([chart(config, 200, 80, 'one and two'), 'after'])
  const opened = streams.match(/^q$/gm)?.length ?? 0
  expect(opened).toBeGreaterThan(0)
  expect(streams.match(/^Q$/gm)?.length).toBe(opened)
})

test('an SVG that is no chart is drawn as before', async () => {
  const svg = '<svg width="10" height="10"><path fill="#00ff00" d="M0 0H10V10Z"/></svg>'
  const { streams } = await drawn({ svg })
  expect(streams).toContain('0 1 0 scn')
})

test('a file that is no font cannot be read, and nothing is fetched', async () => {
  await expect(drawn({ image: '/etc/hostname' })).rejects.toThrow('denied')
  await expect(drawn({ image: 'https://example.org/logo.png' })).rejects.toThrow('denied')
})
