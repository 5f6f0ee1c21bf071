import { Alert, Button, Group } from '@mantine/core'
import type { StatementQuestion } from '../../../shared/contract/statement.ts'
import { CopyDetails } from '../../parts/copy-details.tsx'
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
  const { say, problem: said } = useWords()
  const { printed, problem, asking, again, seen } = preview
  if (printed && !printed.ready) {
    return <NotReady {...{ accountId, window, onWindow }} problems={printed.problems} />
  }
  return (
    <div className="paper-side">
      {problem ? (
        <Alert
          color="ember"
          variant="light"
          role="alert"
          className="paper-refused"
          title={say(problem.code.startsWith('words-') ? 'statement.not-printed' : 'problem.title')}
        >
          {said(problem)}
          <Group gap="xs" mt={6}>
            {problem.code.startsWith('words-') ? null : (
              <Button size="compact-xs" variant="subtle" onClick={again}>
                {say('action.try-again')}
              </Button>
            )}
            <CopyDetails problem={problem} />
          </Group>
        </Alert>
      ) : null}
      <PdfViewer
        pdf={printed?.pdf ?? null}
        busy={asking && problem === null}
        label={say(document === 'internal' ? 'statement.briefing-on' : 'statement.preview-of', { name })}
        onSettled={seen}
      />
    </div>
  )
}
