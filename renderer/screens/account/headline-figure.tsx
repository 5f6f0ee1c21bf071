import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FigureView } from '../../../shared/contract/values.ts'
import { useWords } from '../../words/use-words.ts'
import { FigureButton } from './figure-button.tsx'
import { useShortFigure } from './short-figure.ts'

type HeadlineFigureProps = {
  readonly figure: FigureView
  readonly label: string
  readonly note: ReactNode
  /** What to say where it is not known. */
  readonly unknown?: string | null
}

/** A figure in large or middling type, with what it is above it and a note below. */
export function HeadlineFigure({ figure, label, note, unknown }: HeadlineFigureProps) {
  const short = useShortFigure()
  const { say } = useWords()
  const text = figure.value === null ? (unknown ?? say('account.figure.not-known')) : short(figure)
  return (
    <div className="headline-figure" data-unknown={figure.value === null || undefined}>
      <Text className="headline-label">{label}</Text>
      <FigureButton figure={figure} label={label}>
        {text}
      </FigureButton>
      {note ? <Text className="headline-note">{note}</Text> : null}
    </div>
  )
}

type NoteFigureProps = { readonly figure: FigureView; readonly label: string; readonly children?: ReactNode }

/** A lesser figure in the note under a greater one, with what is said of it; nothing where it is not known. */
export function NoteFigure({ figure, label, children }: NoteFigureProps) {
  const short = useShortFigure()
  if (figure.value === null) return null
  return (
    <>
      <FigureButton figure={figure} label={label}>
        {short(figure)}
      </FigureButton>{' '}
      {children}
    </>
  )
}
