import { type DragEvent, type ReactNode, useState } from 'react'
import { problem } from '../../shared/problem.ts'
import { dropped } from '../client/dropped.ts'
import { useAct } from '../client/use-act.ts'
import { useProblemNotice } from '../parts/use-problem-notice.tsx'
import { go } from '../routes/use-route.ts'

type DropTargetProps = { readonly book: boolean; readonly children: ReactNode }

/** Files may be dropped anywhere: a book is opened; anything else goes to the import, if there is a book for it. */
export function DropTarget({ book: opened, children }: DropTargetProps) {
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
    else if (!opened) notice(problem('no-book-for-files'))
    else if (files.value.length > 0) {
      dropped.hand(files.value)
      go({ screen: 'import' })
    }
  }
  return (
    <section
      className="drop-target"
      aria-label="Counterpart"
      data-dropping={over || undefined}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (hasFiles(event)) void drop(event)
      }}
    >
      {children}
    </section>
  )
}

/** Something else may be dragged within the window. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files')
}
