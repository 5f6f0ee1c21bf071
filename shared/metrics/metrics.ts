import type { SeriesRow } from '../facts.ts'
import type { Figure } from '../figures/figure.ts'
import type { Currency } from '../money/currency.ts'
import type { Customer } from './customer.ts'
import { churn, crossSell, retention } from './loyalty.ts'
import { content, meanScore, netPromoterScore } from './perception.ts'
import type { Period } from './period.ts'
import { averageOrderValue, conversion, opportunities, purchaseFrequency, recency } from './sales.ts'
import { seriesMean } from './series-mean.ts'

/** The KPIs of the CRM literature for some accounts and days (METHOD 5). A null figure says why it is not known. */
export type Metrics = {
  readonly period: Period
  readonly churn: Figure
  readonly retention: Figure
  readonly crossSell: Figure
  readonly conversion: Figure
  readonly averageOrderValue: Figure
  readonly purchaseFrequency: Figure
  readonly recency: Figure
  readonly nps: Figure
  readonly csat: Figure
  readonly csatMean: Figure
  readonly ces: Figure
  readonly cesMean: Figure
  /** The mean of every other series, by its name. */
  readonly series: readonly { readonly series: string; readonly mean: Figure }[]
}

/** The metrics of ours, in the order in which they are shown. */
export const metricNames = [
  ...['churn', 'retention', 'crossSell', 'conversion', 'averageOrderValue', 'purchaseFrequency', 'recency'],
  ...['nps', 'csat', 'csatMean', 'ces', 'cesMean'],
] as const satisfies readonly (keyof Metrics)[]
export type MetricName = (typeof metricNames)[number]

/** All of them, in the order in which they are shown. */
export function metricFigures({ period: _, series, ...figures }: Metrics): readonly Figure[] {
  return [...Object.values(figures), ...series.map(({ mean }) => mean)]
}

export type Division = 'segment' | 'manager'

/** Metrics of some accounts, period by period. Null name: all of them, or those without a segment or manager. */
export type MetricsGroup = {
  readonly name: string | null
  readonly accounts: number
  readonly periods: readonly Metrics[]
}

export type MetricsQuestion = {
  readonly periods: readonly Period[]
  /** Null: all accounts together. */
  readonly by: Division | null
  readonly currency: Currency
}

/** Groups by name, those without one last. A row of a series that names no account or segment is of no group but all. */
export function metricsOf(
  customers: readonly Customer[],
  series: readonly SeriesRow[],
  { periods, by, currency }: MetricsQuestion,
): readonly MetricsGroup[] {
  const names = [...new Set(series.map((row) => row.series))].filter((name) => !isOpportunities(name)).toSorted()
  const group = (name: string | null, own: readonly Customer[], rows: readonly SeriesRow[]): MetricsGroup => ({
    name,
    accounts: own.length,
    periods: periods.map((period) => metricsIn(`metrics/${name ?? ''}`, own, rows, names, period, currency)),
  })
  if (by === null) return [group(null, customers, series)]
  const byId = new Map(customers.map((one) => [one.accountId, one]))
  const placeOf = (row: SeriesRow) => {
    const account = row.accountId === null ? undefined : byId.get(row.accountId)
    return account ? account[by] : by === 'segment' ? (row.segment ?? undefined) : undefined
  }
  const rowsBy = Map.groupBy(series, placeOf)
  return [...Map.groupBy(customers, (one) => one[by])]
    .toSorted(([a], [b]) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1))
    .map(([name, own]) => group(name, own, rowsBy.get(name) ?? []))
}

function metricsIn(
  place: string,
  customers: readonly Customer[],
  series: readonly SeriesRow[],
  names: readonly string[],
  period: Period,
  currency: Currency,
): Metrics {
  const id = (name: string) => `${place}/${period.name}/${name}`
  return {
    period,
    churn: churn(id('churn'), customers, period),
    retention: retention(id('retention'), customers, period),
    crossSell: crossSell(id('crossSell'), customers, period),
    conversion: conversion(id('conversion'), series, period),
    averageOrderValue: averageOrderValue(id('averageOrderValue'), customers, period, currency),
    purchaseFrequency: purchaseFrequency(id('purchaseFrequency'), customers, period),
    recency: recency(id('recency'), customers, period),
    nps: netPromoterScore(id('nps'), customers, period),
    csat: content(id('csat'), 'csat', customers, period),
    csatMean: meanScore(id('csatMean'), 'csat', customers, period),
    ces: content(id('ces'), 'ces', customers, period),
    cesMean: meanScore(id('cesMean'), 'ces', customers, period),
    series: names.map((name) => ({ series: name, mean: seriesMean(id(`series/${name}`), name, series, period) })),
  }
}

function isOpportunities(name: string): boolean {
  return name === opportunities.won || name === opportunities.lost
}
