import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { focusTitle } from './focus-title.ts'

type DialogProps = {
  readonly title: string
  readonly close: () => void
  readonly size?: string
  readonly children: ReactNode
}

/** A dialog that is open as long as it is there; after it the focus is where it was. */
export function Dialog({ title, close, size, children }: DialogProps) {
  const { say } = useWords()
  useFocusBack()
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': say('action.close') }}
      {...(size === undefined ? {} : { size })}
    >
      {children}
    </Modal>
  )
}

/** Mantine gives the focus back where a dialog is closed, not where it is gone. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        if (before instanceof HTMLElement) before.focus({ preventScroll: true })
        // What opened it may have gone with what was done.
        if (document.activeElement === document.body) focusTitle()
      })
    },
    [before],
  )
}
