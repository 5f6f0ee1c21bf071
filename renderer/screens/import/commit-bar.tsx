import './commit-bar.css'
import { Button, Checkbox, Progress, Text } from '@mantine/core'
import { useState } from 'react'
import { useJobs } from '../../client/jobs.ts'
import { useBook } from '../../client/use-book.tsx'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import { ChooseFiles } from './choose-files.tsx'
import type { Desk } from './desk.ts'
import {
  accountsAskedBy,
  badRowsOf,
  bringsRows,
  changesOf,
  type DeskFile,
  isReadable,
  standingOf,
} from './desk-file.ts'
import { importDesk } from './import-desk.ts'

/** What the import would bring in all, whether bad rows may be left out, and the button; where it waits, for what. */
export function CommitBar({ desk }: { readonly desk: Desk }) {
  const words = useWords()
  const { say } = words
  const { book } = useBook()
  const [accepted, accept] = useState(false)
  const { files, busy } = desk
  const unread = busy === 'reading' && files.some(({ previews }) => previews === null)
  const bad = files.reduce((sum, file) => sum + (isReadable(file) ? badRowsOf(file.previews ?? []) : 0), 0)
  const coming = files.filter(bringsRows)
  const blocked = book.readOnly ? say('import.blocked.read-only') : blockedBy(desk, coming, bad > 0 && !accepted, words)
  const headline = unread
    ? say('import.blocked.reading')
    : coming.length > 0
      ? say('import.sum', { rows: rowsOf(coming) })
      : (waitingFor(desk, words) ?? say('import.blocked.nothing'))
  return (
    <div className="surface import-commit">
      <div className="import-sum">
        <Text fw={600} className="figures-left">
          {headline}
        </Text>
        <Text fz="sm" c="dimmed" id="import-blocked">
          {blocked === headline ? '' : (blocked ?? say(files.length > 1 ? 'import.order' : 'import.drop-more'))}
        </Text>
        {bad > 0 && coming.length > 0 ? (
          <Checkbox
            checked={accepted}
            disabled={busy === 'importing'}
            onChange={(event) => accept(event.currentTarget.checked)}
            mt={8}
            label={say('import.accept', { rows: bad })}
          />
        ) : null}
      </div>
      <ChooseFiles variant="default" />
      <Button
        disabled={blocked !== null}
        loading={busy === 'importing'}
        aria-describedby="import-blocked"
        onClick={() => importDesk.commit(accepted)}
      >
        {say('import.commit', { files: coming.length || files.length })}
      </Button>
      <Running busy={busy} />
    </div>
  )
}

/** How far it is, where the eye is; the bar at the foot of the window says more and can cancel. */
function Running({ busy }: { readonly busy: Desk['busy'] }) {
  const [job] = useJobs()
  const progress = job?.progress ?? null
  const share = busy && progress && progress.total > 0 ? progress.done / progress.total : 0
  return (
    <Progress
      value={share * 100}
      size={3}
      aria-hidden="true"
      className="import-running"
      data-idle={!busy || undefined}
    />
  )
}

function rowsOf(coming: readonly DeskFile[]): number {
  return coming.reduce((sum, { previews }) => sum + changesOf(previews ?? []), 0)
}

function blockedBy(
  { files, busy }: Desk,
  coming: readonly DeskFile[],
  unaccepted: boolean,
  words: WindowWords,
): string | null {
  const { say } = words
  if (busy === 'reading') return ''
  const waiting = waitingFor({ files }, words)
  if (waiting !== null) return waiting
  const asks = files.some((file) => accountsAskedBy(file).length > 0)
  if (unaccepted) return say(asks ? 'import.blocked.accounts' : 'import.blocked.problems')
  return coming.length === 0 ? say('import.blocked.nothing') : null
}

/** Files that somebody has to say something of. */
function waitingFor({ files }: Pick<Desk, 'files'>, { say }: WindowWords): string | null {
  const standing = (kind: ReturnType<typeof standingOf>['kind']) =>
    files.filter((file) => standingOf(file).kind === kind).length
  const [open, unknown] = [standing('question'), standing('unknown')]
  if (open > 0) return say('import.blocked.question', { files: open })
  return unknown > 0 ? say('import.blocked.unknown', { files: unknown }) : null
}
