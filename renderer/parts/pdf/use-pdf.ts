import { useEffect, useState } from 'react'
import { type OpenPdf, openPdf } from './open-pdf.ts'

export type ReadPdf = { readonly bytes: Uint8Array; readonly open: OpenPdf }

/** The pages of the newest PDF that has been read; those before it are given until then. Null: none has been yet. */
export function usePdf(bytes: Uint8Array | null): ReadPdf | null {
  const [read, setRead] = useState<ReadPdf | null>(null)
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (!bytes) return
    let wanted = true
    openPdf(bytes).then(
      (open) => {
        if (wanted) setRead({ bytes, open })
        else open.close()
      },
      (error: unknown) => wanted && setFailed({ error }),
    )
    return () => {
      wanted = false
    }
  }, [bytes])
  // Those who draw its pages have stopped before this: children clean up first.
  useEffect(() => () => read?.open.close(), [read])
  // A PDF of ours that cannot be read is a bug, which the screen around shows.
  if (failed) throw failed.error
  return read
}
