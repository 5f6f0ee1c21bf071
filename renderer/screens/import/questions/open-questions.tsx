import type { Inspection } from '../../../../shared/contract/import.ts'
import { never } from '../../../../shared/never.ts'
import { useWords } from '../../../words/use-words.ts'
import type { DeskFile } from '../desk-file.ts'
import { importDesk } from '../import-desk.ts'
import { isTable, mappingTitle } from '../import-words.ts'
import { AnswerQuestion } from './answer-question.tsx'
import { type Asked, type ConventionAsked, questionsOf } from './asked.ts'
import { askedWith } from './asked-too.ts'
import { Choice, ChoiceText } from './choice.tsx'
import { ConventionQuestion } from './convention-question.tsx'
import { Question } from './question.tsx'
import { useAlso } from './use-also.ts'

type Props = { readonly file: DeskFile; readonly inspection: Inspection }

/** What a file leaves open, each asked once for all the files that leave it open. */
export function OpenQuestions({ file, inspection }: Props) {
  return questionsOf(inspection).map((asked) => {
    switch (asked.kind) {
      case 'sheet':
        return <SheetQuestion key="sheet" file={file} among={asked.among} />
      case 'which':
        return <WhichQuestion key="which" file={file} inspection={inspection} asked={asked} />
      case 'answer':
        return <AnswerQuestion key={asked.name} file={file} inspection={inspection} asked={asked} />
      case 'dates':
      case 'decimal':
        return <FileConvention key={asked.kind} file={file} inspection={inspection} asked={asked} />
      default:
        return never(asked)
    }
  })
}

type WhichProps = Props & { readonly asked: Extract<Asked, { kind: 'sheet' | 'which' }> }

function WhichQuestion({ file, inspection, asked }: WhichProps) {
  const words = useWords()
  const { say, list } = words
  const also = useAlso(file, asked)
  const { among } = asked
  const what = say(among.some(isTable) ? 'import.unknown.title' : 'import.question.table')
  return (
    <Question title={what} why={say('import.question.table-why')} also={also}>
      {among.map((name) => {
        const found = inspection.candidates.find((one) => one.name === name)
        const label = isTable(name) ? say(`import.table.${name}`) : found ? mappingTitle(found, words) : name
        const told = isTable(name) ? say(`import.unknown.row.${name}`) : list(found?.told.slice(0, 4) ?? [])
        return (
          <Choice key={name} choose={() => importDesk.say(also.tokens, { as: name })}>
            <ChoiceText label={label}>{[told]}</ChoiceText>
          </Choice>
        )
      })}
    </Question>
  )
}

type SheetProps = { readonly file: DeskFile; readonly among: readonly string[] }

function SheetQuestion({ file, among }: SheetProps) {
  const { say } = useWords()
  return (
    <Question title={say('import.question.sheet')} why={say('import.question.sheet-why')}>
      {among.map((sheet) => (
        <Choice key={sheet} choose={() => importDesk.say([file.chosen.token], { sheet, as: undefined })}>
          {sheet}
        </Choice>
      ))}
    </Question>
  )
}

/** What is said of a file that a mapping reads is kept with the mapping. */
function FileConvention({ file, inspection, asked }: Props & { readonly asked: ConventionAsked }) {
  const also = useAlso(file, asked)
  const isKept = inspection.mapping !== null
  return (
    <ConventionQuestion
      asked={askedWith(asked, also.isWanted ? also.files : [])}
      also={also}
      isKept={isKept}
      answer={(said) =>
        isKept
          ? importDesk.adjust(also.tokens, (mapping) => ({ ...mapping, ...said }))
          : importDesk.say(also.tokens, said)
      }
    />
  )
}
