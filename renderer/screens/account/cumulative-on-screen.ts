import type { ChartSpec } from '../../../shared/charts/chart-spec.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { Relationship } from '../../../shared/statement/model.ts'
import type { WindowWords } from '../../words/use-words.ts'

/** The printed picture made fit for the screen: larger type, and the numbers of a month where somebody points. */
export function onScreen(
  spec: ChartSpec,
  points: Relationship['cumulative'],
  currency: Currency,
  words: WindowWords,
): ChartSpec {
  const { options } = spec
  const money = (minor: Minor | null) => words.moneyOrDash(minor, currency)
  const rows = (at: number): readonly string[] => {
    const point = points[at]
    if (!point) return []
    return [
      `${words.say('account.relationship.worth')}: ${money(point.worth)}`,
      `${words.say('account.relationship.soft')}: ${money(point.soft)}`,
      `${words.say('account.relationship.hard')}: ${money(point.hard)}`,
      `${words.say('account.relationship.paid')}: ${money(point.paid)}`,
    ]
  }
  const size = 12
  return {
    ...spec,
    options: {
      ...options,
      layout: { padding: { right: 148, top: 8, left: 0, bottom: 0 } },
      interaction: { mode: 'index', intersect: false },
      scales: { x: larger(options?.scales?.['x'], size), y: larger(options?.scales?.['y'], size) },
      plugins: {
        ...options?.plugins,
        tooltip: {
          enabled: true,
          displayColors: false,
          padding: 10,
          bodySpacing: 4,
          filter: (_item, index) => index === 0,
          callbacks: {
            title: ([first]) => (first ? words.month(points[first.dataIndex]?.month ?? ('' as never)) : ''),
            label: ({ dataIndex }) => [...rows(dataIndex)],
          },
        },
        ...(options?.plugins?.endLabels ? { endLabels: { ...options.plugins.endLabels, size } } : {}),
      },
    },
  }
}

type Scale = NonNullable<NonNullable<NonNullable<ChartSpec['options']>['scales']>[string]>

function larger(scale: Scale | undefined, size: number): Scale {
  return { ...scale, ticks: { ...scale?.ticks, font: { size, family: 'Inter' } } } as Scale
}
