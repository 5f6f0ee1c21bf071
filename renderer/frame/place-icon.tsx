import type { Route } from '../routes/routes.ts'

/** A place's picture; its name stands beside it or is read out. */
export function PlaceIcon({ screen }: { readonly screen: Route['screen'] }) {
  return (
    <svg className="frame-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={drawn[screen]} />
    </svg>
  )
}

const people =
  'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.5c.3-3 2.6-4.5 5.5-4.5s5.2 1.5 5.5 4.5M13.5 4a2.7 2.7 0 0 1 0 5.2M15 12.2c1.8.6 2.8 2 3 4.3'

/** Strokes on a square of 20. */
const drawn: { readonly [S in Route['screen']]: string } = {
  home: 'M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.5 16.5v-4.5h3v4.5',
  import: 'M10 3v8.5M6.5 8.5 10 12l3.5-3.5M3 12.5v4h14v-4',
  accounts: people,
  account: people,
  statement: 'M5 2.5h7l3.5 3.5v11.5H5ZM12 2.5V6h3.5M7.5 10h5.5M7.5 13h5.5',
  runs: 'M5 6.5V2.5h10v4M5 14H3V7.5h14V14h-2M6 11.5h8v6H6ZM8 13.5h4M8 15.5h4',
  review: 'M3 3v14h14M7 13h.01M9.5 9.5h.01M13 11.5h.01M15 6h.01M4.5 15.5 16.5 4.5',
  indicators: 'M3 17V3M3 17h14M6.5 13.5v-3M10 13.5V6M13.5 13.5V8.5',
  brands:
    'M10 2.5c4.5 0 7.5 3 7.5 6.6 0 2.4-1.8 3.7-3.7 3.7h-1.6c-1.2 0-1.8 1-1.3 2 .5 1.2 0 2.7-1.3 2.7-3.8 0-7.1-3.3-7.1-7.5s3.3-7.5 7.5-7.5ZM6 9h.01M8.5 6h.01M12.5 6h.01',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM8 12a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
}
