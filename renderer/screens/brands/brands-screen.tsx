import './brands.css'
import { useAsk } from '../../client/use-ask.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { usePlace } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { BrandList } from './brand-list.tsx'
import { BrandPage } from './brand-page.tsx'

/** How statements look: the brands of this book, and one of them beside a sample of it. */
export function BrandsScreen() {
  const { say } = useWords()
  const { brand: key } = usePlace().state
  const brands = useAsk('brands')
  if (!brands.data) {
    return (
      <Page title={say('place.brands')} lead={brands.error ? null : say('state.loading')}>
        {brands.error ? <ProblemPanel error={brands.error} /> : null}
      </Page>
    )
  }
  const shown = brands.data.find(({ brand }) => brand.key === key)
  if (shown) return <BrandPage key={key} view={shown} />
  if (key === undefined) return <BrandList brands={brands.data} />
  return (
    <Page title={say('place.brands')} lead={<GoTo to={{ screen: 'brands' }}>{say('brands.back')}</GoTo>}>
      <EmptyState title={say('brands.gone')} text={say('brands.gone-do')} />
    </Page>
  )
}
