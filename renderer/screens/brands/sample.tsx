import { Text } from '@mantine/core'
import { homeOf, type Language } from '../../../shared/languages.ts'
import { client } from '../../client/client.ts'
import { useBook } from '../../client/use-book.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { PaperProblem } from '../../parts/pdf/paper-problem.tsx'
import { PdfViewer } from '../../parts/pdf/pdf-viewer.tsx'
import { usePrinted } from '../../parts/pdf/use-printed.ts'
import { useWords } from '../../words/use-words.ts'
import { type BrandDraft, keptOf } from './brand-draft.ts'

type SampleProps = { readonly draft: BrandDraft; readonly language: Language; readonly name: string }

/** A statement of the first account that is ready, in the brand as it is being changed. */
export function Sample({ draft, language, name }: SampleProps) {
  const { say } = useWords()
  const { asOf, book } = useBook()
  const { brand, texts } = keptOf(draft)
  const question = { brand, texts, asOf, locale: homeOf(language) }
  const { printed, problem, asking, again, seen } = usePrinted(client.sampleOfBrand, question, book.version)
  if (printed === null && !asking && problem === null) {
    return (
      <div className="paper-side brand-no-sample">
        <EmptyState title={say('brands.sample-none')} text={say('brands.sample-none-do')}>
          <GoTo to={{ screen: 'import' }}>{say('place.import')}</GoTo>
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="paper-side">
      {problem ? <PaperProblem problem={problem} again={again} /> : null}
      <Text fz="xs" c="dimmed" px="md" py={6} className="brand-whose">
        {printed ? say('brands.sample-whose', { name: printed.name }) : say('statement.save-waiting')}
      </Text>
      <PdfViewer
        pdf={printed?.pdf ?? null}
        busy={asking && problem === null}
        label={say('brands.sample-of', { name })}
        onSettled={seen}
      />
    </div>
  )
}
