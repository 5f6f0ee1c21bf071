import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FigureView } from '../../../shared/contract/values.ts'
import { useWords } from '../../words/use-words.ts'
import { useSide } from './side/side.tsx'

type FigureButtonProps = {
  readonly figure: FigureView
  /** What it is, in the words of the screen. */
  readonly label: string
  /** Its value as it is shown there. */
  readonly children: ReactNode
  /** The value in words, where what is shown is not a text. */
  readonly value?: string
}

/** A number on the screen; it opens its working. */
export function FigureButton({ figure, label, children, value }: FigureButtonProps) {
  const { say, figure: text } = useWords()
  const side = useSide()
  const shown = value ?? (typeof children === 'string' ? children : text(figure))
  return (
    <UnstyledButton
      className="figure tabular"
      aria-label={say('account.figure.open', { label, value: shown })}
      onClick={() => side.open({ kind: 'working', figure: figure.id, label })}
    >
      {children}
    </UnstyledButton>
  )
}
