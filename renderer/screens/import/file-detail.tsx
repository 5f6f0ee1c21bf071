import { Alert, Skeleton, Title } from '@mantine/core'
import type { Inspection, Preview } from '../../../shared/contract/import.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import { type DeskFile, standingOf } from './desk-file.ts'
import { FileFacts } from './file-facts.tsx'
import { OpenQuestions } from './open-questions.tsx'
import { PreviewTable } from './preview-table.tsx'
import { ProblemList } from './problem-list.tsx'

type Props = { readonly file: DeskFile; readonly reading: boolean }

/** One file: what it is, what it leaves open, what it would bring, and what is wrong in it. */
export function FileDetail({ file, reading }: Props) {
  const words = useWords()
  const { say } = words
  const { chosen, inspection, preview } = file
  const standing = standingOf(file)
  return (
    <section className="surface import-detail" aria-labelledby="import-file" aria-busy={reading}>
      <Title order={2} id="import-file" className="import-title">
        {chosen.name}
      </Title>
      <FileFacts file={file} />
      <OpenQuestions file={file} />
      {standing.kind === 'refused' && inspection ? <Refused inspection={inspection} words={words} /> : null}
      {standing.kind === 'repeat' ? (
        <Alert color="tide" variant="light" mt="md" title={say('import.repeat.title')}>
          {say('import.repeat.text', { batch: standing.batch })}
        </Alert>
      ) : null}
      {standing.kind === 'waiting' && reading ? <Waiting /> : null}
      {preview && standing.kind !== 'question' && standing.kind !== 'refused' ? <Shown preview={preview} /> : null}
    </section>
  )
}

function Shown({ preview }: { readonly preview: Preview }) {
  const { say, number } = useWords()
  const { inserted, updated, unchanged, bad } = preview.counts
  const counts = [
    ['import.count.new', inserted],
    ['import.count.changed', updated],
    ['import.count.same', unchanged],
    ['import.count.problems', bad],
  ] as const
  return (
    <>
      <dl className="import-counts">
        {counts.map(([id, count]) => (
          <div
            key={id}
            data-none={count === 0 || undefined}
            data-bad={(id === 'import.count.problems' && count > 0) || undefined}
          >
            <dt>{say(id)}</dt>
            <dd className="figures-left">{number(count)}</dd>
          </div>
        ))}
      </dl>
      {preview.problems.length > 0 ? <ProblemList problems={preview.problems} /> : null}
      {preview.rows.length > 0 ? <PreviewTable key={preview.token} preview={preview} /> : null}
    </>
  )
}

const known = ['folder', 'binary', 'empty', 'no-file', 'unreadable', 'not-a-file'] as const

function Refused({ inspection, words }: { readonly inspection: Inspection; readonly words: WindowWords }) {
  const { say } = words
  const { refused, problems } = inspection
  const code = known.find((one) => one === refused)
  return (
    <Alert color="ember" variant="outline" mt="md" title={say('import.refused.title')} role="alert">
      {code
        ? say(`import.refused.${code}`)
        : problems.map((problem) => <p key={problem.message}>{words.problem(problem)}</p>)}
    </Alert>
  )
}

/** As high as the counts and the table that will stand here. */
function Waiting() {
  return (
    <div aria-hidden="true">
      <Skeleton h={52} mt="md" />
      <Skeleton h={360} mt="md" />
    </div>
  )
}
