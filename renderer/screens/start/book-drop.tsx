import { type DragEvent, type ReactNode, useState } from 'react'
import { dropped } from '../../client/dropped.ts'
import { useAct } from '../../client/use-act.ts'
import { useProblemNotice } from '../../parts/use-problem-notice.tsx'
import { useWords } from '../../words/use-words.ts'

/** A book may be dropped anywhere; other files have no book to go into yet. */
export function BookDrop({ children }: { readonly children: ReactNode }) {
  const { say } = useWords()
  const [over, setOver] = useState(false)
  const open = useAct('openDropped')
  const notice = useProblemNotice()
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = await dropped.take([...event.dataTransfer.files])
    if (!files.ok) return notice(files.problem)
    const book = files.value.find(({ name }) => name.endsWith('.counterpart'))
    if (book) await open.run({ token: book.token })
    else if (files.value.length > 0) notice({ code: 'no-book', message: say('start.drop-book') })
  }
  return (
    <section
      aria-label="Counterpart"
      className="start-drop"
      data-dropping={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      {children}
    </section>
  )
}
