import type { ChartConfiguration } from 'chart.js'

/** A chart as plain data: a Chart.js configuration of lines over labelled months. */
export type ChartSpec = ChartConfiguration<'line', (number | null)[], string>
