import './file-list.css'
import { CloseButton } from '@mantine/core'
import { never } from '../../../shared/never.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import { type DeskFile, type Standing, standingOf } from './desk-file.ts'
import { importDesk } from './import-desk.ts'
import { readAs } from './import-words.ts'

type Props = {
  readonly files: readonly DeskFile[]
  readonly busy: 'reading' | 'importing' | null
  readonly selected: string
  readonly select: (token: string) => void
}

/** The files in the order of their import, each with how it stands; the one that is chosen is shown beside. */
export function FileList({ files, busy, selected, select }: Props) {
  const words = useWords()
  const { say, number } = words
  return (
    <ol className="import-files" aria-label={say('import.files')}>
      {files.map((file, place) => {
        const { token, name } = file.chosen
        const what = file.inspection ? readAs(file.inspection, words) : null
        const standing = standingOf(file)
        return (
          <li key={token} data-kind={standing.kind} data-chosen={token === selected || undefined}>
            <button type="button" aria-current={token === selected} onClick={() => select(token)}>
              <span className="import-place figures-left">{number(place + 1)}</span>
              <span className="import-file" title={name}>
                {name}
              </span>
              <span className="import-table">{what ?? ''}</span>
              <span className="import-standing tabular">{standingText(standing, busy, words)}</span>
            </button>
            <CloseButton
              size="sm"
              aria-label={say('import.remove', { file: name })}
              disabled={busy === 'importing'}
              onClick={() => importDesk.remove(token)}
            />
          </li>
        )
      })}
    </ol>
  )
}

function standingText(standing: Standing, busy: Props['busy'], { say }: WindowWords): string {
  switch (standing.kind) {
    case 'waiting':
      return say(busy === 'reading' ? 'import.status.reading' : 'import.status.waiting')
    case 'refused':
      return say('import.status.refused')
    case 'unknown':
      return say('import.status.unknown')
    case 'question':
      return say('import.status.question', { count: standing.count })
    case 'problems':
      return standing.rows === 0 ? say('import.status.refused') : say('import.status.problems', { rows: standing.rows })
    case 'repeat':
      return say('import.status.repeat')
    case 'ready':
      return say('import.status.ready', { rows: standing.rows })
    default:
      return never(standing)
  }
}
