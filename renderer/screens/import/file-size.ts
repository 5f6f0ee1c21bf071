const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A file's size as people say it: 2.1 MB. */
export function fileSize(bytes: number, locale: string): string {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const format = { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: step === 0 ? 'long' : 'short' } as const
  return new Intl.NumberFormat(locale, { ...format, maximumFractionDigits: step < 2 ? 0 : 1 }).format(
    bytes / 1000 ** step,
  )
}
