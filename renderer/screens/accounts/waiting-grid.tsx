import { useWords } from '../../words/use-words.ts'
import { looks } from './columns.tsx'

const columns = Object.entries(looks)
const rows = Array.from({ length: 40 }, (_, at) => at)

/** As the list will be, before the first rows have come. */
export function WaitingGrid() {
  const { say } = useWords()
  return (
    <div className="accounts-grid surface" role="status" aria-label={say('state.loading')}>
      <div className="accounts-head">
        <div className="accounts-row">
          {columns.map(([id]) => (
            <div key={id} className="accounts-cell" />
          ))}
        </div>
      </div>
      {rows.map((row) => (
        <div key={row} className="accounts-row accounts-waiting">
          {columns.map(([id, { number }]) => (
            <div key={id} className="accounts-cell" data-number={number || undefined}>
              <span className="accounts-bar" />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
