import { useWords } from '../../words/use-words.ts'

const worth = 'M0 248 C60 242 96 216 140 190 S230 138 270 101 S350 38 400 16'
const paid = 'M0 248 L60 237 L120 223 L180 212 L240 199 L300 187 L360 174 L400 167'

/** What the program is about, in two lines: what was delivered rises above what was paid. */
export function StartPicture() {
  const { say } = useWords()
  return (
    <svg className="start-picture" viewBox="0 0 580 270" role="img" aria-label={say('start.picture')}>
      <path d={`${worth} L400 260 L0 260 Z`} className="start-picture-area" />
      <path d={worth} className="start-picture-worth" />
      <path d={paid} className="start-picture-paid" />
      <line x1="0" y1="260" x2="400" y2="260" className="start-picture-ground" />
      <circle cx="400" cy="16" r="4.5" className="start-picture-worth-end" />
      <circle cx="400" cy="167" r="4.5" className="start-picture-paid-end" />
      <text x="414" y="21">
        {say('start.picture-worth')}
      </text>
      <text x="414" y="172">
        {say('start.picture-paid')}
      </text>
    </svg>
  )
}
