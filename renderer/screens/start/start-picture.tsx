import { useWords } from '../../words/use-words.ts'

const worth = 'M0 172 C60 168 96 150 140 132 S230 96 270 70 S350 26 400 12'
const paid = 'M0 172 L60 164 L120 155 L180 147 L240 138 L300 130 L360 121 L400 116'

/** What the program is about, in two lines: what was delivered rises above what was paid. */
export function StartPicture() {
  const { say } = useWords()
  return (
    <svg className="start-picture" viewBox="0 0 580 190" role="img" aria-label={say('start.picture')}>
      <path d={`${worth} L400 180 L0 180 Z`} className="start-picture-area" />
      <path d={worth} className="start-picture-worth" />
      <path d={paid} className="start-picture-paid" />
      <line x1="0" y1="180" x2="400" y2="180" className="start-picture-ground" />
      <circle cx="400" cy="12" r="4.5" className="start-picture-worth-end" />
      <circle cx="400" cy="116" r="4.5" className="start-picture-paid-end" />
      <text x="414" y="17">
        {say('start.picture-worth')}
      </text>
      <text x="414" y="121">
        {say('start.picture-paid')}
      </text>
    </svg>
  )
}
