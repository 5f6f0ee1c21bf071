import type { DragEvent } from 'react'

/** A column of the file on its way to one of ours; while it hangs over something the browser only tells that it is one. */
const kind = 'application/x-counterpart-column'

export function dragHeader(event: DragEvent, header: string): void {
  event.dataTransfer.setData(kind, header)
  event.dataTransfer.effectAllowed = 'link'
}

/** The header that is dragged, empty while it is not let go; null: something else is dragged. */
export function draggedHeader({ dataTransfer }: DragEvent): string | null {
  return dataTransfer.types.includes(kind) ? dataTransfer.getData(kind) : null
}
