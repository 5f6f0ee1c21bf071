import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BrandView } from '../../../shared/contract/brands.ts'
import { useBook } from '../../client/use-book.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { BrandCard } from './brand-card.tsx'
import { NewBrand } from './new-brand.tsx'

/** The brands that a book can be printed in, and who is. */
export function BrandList({ brands }: { readonly brands: readonly BrandView[] }) {
  const { say } = useWords()
  const { readOnly } = useBook().book
  const [making, make] = useState(false)
  const begin = (
    <Button disabled={readOnly} onClick={() => make(true)}>
      {say('brands.new')}
    </Button>
  )
  const own = brands.some(({ inBook }) => inBook)
  return (
    <Page title={say('place.brands')} lead={say('brands.lead')} actions={own ? begin : null}>
      <div className="brands">
        {own ? null : (
          <EmptyState title={say('brands.none')} text={say('brands.none-do')}>
            {begin}
          </EmptyState>
        )}
        <ul className="brand-list" aria-label={say('place.brands')}>
          {brands.map((view) => (
            <BrandCard key={view.brand.key} view={view} />
          ))}
        </ul>
      </div>
      {making ? <NewBrand brands={brands} close={() => make(false)} /> : null}
    </Page>
  )
}
