/** The colours a chart is drawn in, written #rrggbb: from the brand in print, from the theme on screen. */
export type ChartColors = {
  readonly primary: string
  readonly secondary: string
  readonly accent: string
  readonly ink: string
  readonly muted: string
  readonly rule: string
}
