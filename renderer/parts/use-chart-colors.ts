import { useComputedColorScheme } from '@mantine/core'
import type { ChartColors } from '../../shared/charts/chart-colors.ts'

const light: ChartColors = {
  primary: '#14607c',
  secondary: '#4290ae',
  accent: '#b05f06',
  ink: '#1b2430',
  muted: '#545e6a',
  rule: '#e3e0da',
}

const dark: ChartColors = {
  primary: '#64a5bf',
  secondary: '#8abccf',
  accent: '#e6ab64',
  ink: '#e6e9ec',
  muted: '#a7b0ba',
  rule: '#313840',
}

/** The colours that charts are drawn in on screen: the theme's, light or dark as the window is. */
export function useChartColors(): ChartColors {
  return useComputedColorScheme('light') === 'dark' ? dark : light
}
