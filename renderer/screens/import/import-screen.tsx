import './import.css'
import { Button, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { dropped } from '../../client/dropped.ts'
import { ProblemError } from '../../client/problem-error.ts'
import { useBook } from '../../client/use-book.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { CommitBar } from './commit-bar.tsx'
import { type Desk, useDesk } from './desk.ts'
import { type DeskFile, type Standing, standingOf } from './desk-file.ts'
import { DropZone } from './drop-zone.tsx'
import { FileDetail } from './file-detail.tsx'
import { FileList } from './file-list.tsx'
import { History } from './history.tsx'
import { importDesk } from './import-desk.ts'
import { ImportResults } from './import-results.tsx'
import { useTitle } from './import-words.ts'
import { KeptMappings } from './kept/kept-mappings.tsx'
import { MappingEditor } from './mapping/mapping-editor.tsx'

/** Files come in here: looked at, asked about, tried, imported; and what came in before, which can be taken back. */
export function ImportScreen() {
  const { say } = useWords()
  const title = useTitle()
  const { book } = useBook()
  const place = `${book.where}/${book.name}`
  const desk = useDesk()
  useEffect(() => {
    importDesk.for(place, title)
    return dropped.listen((files) => importDesk.add(files))
  }, [place, title])
  const here = desk.book === place && desk.files.length > 0
  const mapped = here ? desk.files.find(({ chosen }) => chosen.token === desk.mapping) : undefined
  if (mapped?.inspection && mapped.draft) {
    return <MappingEditor file={mapped} inspection={mapped.inspection} draft={mapped.draft} />
  }
  return (
    <Page title={say('place.import')} lead={say('import.lead')}>
      <div className="import-screen">
        {desk.results ? <ImportResults results={desk.results} /> : null}
        {here ? null : <DropZone />}
        {desk.problem ? <Problem desk={desk} /> : null}
        {here ? <Files desk={desk} /> : null}
        <History />
        <KeptMappings />
      </div>
    </Page>
  )
}

function Files({ desk }: { readonly desk: Desk }) {
  const { say } = useWords()
  const [chosen, choose] = useState<string | null>(null)
  const file = desk.files.find((one) => one.chosen.token === chosen) ?? neediest(desk.files)
  return (
    <div className="import-files-and-one">
      <CommitBar desk={desk} />
      <div className="surface import-side">
        <FileList files={desk.files} busy={desk.busy} selected={file?.chosen.token ?? ''} select={choose} />
        {desk.files.length > 1 ? (
          <Button variant="subtle" size="compact-sm" disabled={desk.busy === 'importing'} onClick={importDesk.clear}>
            {say('import.clear')}
          </Button>
        ) : null}
      </div>
      {file ? <FileDetail key={file.chosen.token} file={file} reading={desk.busy === 'reading'} /> : null}
    </div>
  )
}

function Problem({ desk: { problem } }: { readonly desk: Desk }) {
  const { say } = useWords()
  if (!problem) return null
  return (
    <Group align="center">
      {problem.code === 'stopped' ? (
        <Text>{say('import.stopped')}</Text>
      ) : (
        <ProblemPanel error={new ProblemError(problem)} />
      )}
      <Button variant="default" onClick={() => importDesk.read()}>
        {say('import.read-again')}
      </Button>
    </Group>
  )
}

/** The file that needs somebody most, else the first. */
function neediest(files: readonly DeskFile[]): DeskFile | undefined {
  const first = (kind: Standing['kind']) => files.find((file) => standingOf(file).kind === kind)
  return first('question') ?? first('unknown') ?? first('problems') ?? first('refused') ?? files[0]
}
