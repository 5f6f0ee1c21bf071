import type { StatementQuestion } from '../../../shared/contract/statement.ts'
import { PaperProblem } from '../../parts/pdf/paper-problem.tsx'
import { PdfViewer } from '../../parts/pdf/pdf-viewer.tsx'
import { useWords } from '../../words/use-words.ts'
import { NotReady } from './not-ready.tsx'
import type { Preview } from './use-preview.ts'

type PaperProps = {
  readonly accountId: string
  readonly name: string
  readonly preview: Preview
  readonly document: StatementQuestion['document']
  readonly window: StatementQuestion['window']
  readonly onWindow: (window: StatementQuestion['window']) => void
}

/** The right side: the PDF itself, or why there is none. */
export function Paper({ accountId, name, preview, document, window, onWindow }: PaperProps) {
  const { say } = useWords()
  const { printed, problem, asking, again, seen } = preview
  if (printed && !printed.ready) {
    return <NotReady {...{ accountId, window, onWindow }} problems={printed.problems} />
  }
  return (
    <div className="paper-side">
      {problem ? <PaperProblem problem={problem} again={again} /> : null}
      <PdfViewer
        pdf={printed?.pdf ?? null}
        busy={asking && problem === null}
        label={say(document === 'internal' ? 'statement.briefing-on' : 'statement.preview-of', { name })}
        onSettled={seen}
      />
    </div>
  )
}
