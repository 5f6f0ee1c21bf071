import { Alert, Skeleton, Text, Title } from '@mantine/core'
import type { Inspection } from '../../../shared/contract/import.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import { type DeskFile, standingOf } from './desk-file.ts'
import { FileFacts } from './file-facts.tsx'
import { Landing } from './landing.tsx'
import { AccountQuestions } from './questions/account-questions.tsx'
import { OpenQuestions } from './questions/open-questions.tsx'
import { ReadAs } from './read-as.tsx'
import { UnknownFile } from './unknown-file.tsx'

type Props = { readonly file: DeskFile; readonly reading: boolean }

/** One file: what it is, what it leaves open, what it would bring, and what is wrong in it. */
export function FileDetail({ file, reading }: Props) {
  const words = useWords()
  const { say } = words
  const { chosen, inspection, previews } = file
  // While it is read again it is shown as it was.
  const standing = standingOf({ ...file, unread: inspection === null })
  return (
    <section className="surface import-detail" aria-labelledby="import-file" aria-busy={reading}>
      <Title order={2} id="import-file" className="import-title">
        {chosen.name}
      </Title>
      <FileFacts file={file} />
      {inspection && inspection.refused === null ? <ReadAs file={file} inspection={inspection} /> : null}
      {inspection ? <OpenQuestions file={file} inspection={inspection} /> : null}
      {standing.kind === 'unknown' && inspection ? <UnknownFile file={file} inspection={inspection} /> : null}
      {standing.kind === 'refused' && inspection ? <Refused inspection={inspection} words={words} /> : null}
      {standing.kind === 'repeat' ? (
        <Alert color="tide" variant="light" mt="md" title={say('import.repeat.title')}>
          {say('import.repeat.text', { batch: standing.batch })}
        </Alert>
      ) : null}
      {standing.kind === 'waiting' && reading ? <Waiting /> : null}
      {previews && (standing.kind === 'problems' || standing.kind === 'ready' || standing.kind === 'repeat') ? (
        <>
          <AccountQuestions file={file} />
          <Landing previews={previews} />
        </>
      ) : null}
    </section>
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
        : problems.map((problem) => (
            <Text key={problem.message} fz="sm">
              {words.problem(problem)}
            </Text>
          ))}
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
