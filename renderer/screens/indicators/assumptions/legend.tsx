import { useWords } from '../../../words/use-words.ts'

const grades = ['confirmed', 'measured', 'estimated', 'assumed'] as const

/** What the marks of the timeline mean. */
export function Legend() {
  const { say } = useWords()
  return (
    <ul className="indicator-assumed-legend" aria-label={say('indicators.legend')}>
      {grades.map((grade) => (
        <li key={grade}>
          <i className="indicator-assumed-bar" data-grade={grade} />
          {say(`indicators.grade-${grade}`)}
        </li>
      ))}
      <li>
        <i className="indicator-assumed-confirmed" />
        {say('indicators.legend-confirmed-on')}
      </li>
      <li>
        <i className="indicator-assumed-bar indicator-assumed-old" />
        {say('indicators.legend-stale')}
      </li>
    </ul>
  )
}
