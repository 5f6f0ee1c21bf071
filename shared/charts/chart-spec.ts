import type { ChartConfiguration } from 'chart.js'

/** A chart as plain data: a Chart.js configuration of lines over labelled months. */
export type ChartSpec = ChartConfiguration<'line', (number | null)[], string>

export type ChartPoint = { readonly x: number; readonly y: number }
/** A chart as plain data: points, and lines through points, over two axes of numbers. */
export type PointChartSpec = ChartConfiguration<'scatter', ChartPoint[], string>
