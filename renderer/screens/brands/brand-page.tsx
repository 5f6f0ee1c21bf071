import '../../parts/beside-paper.css'
import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { BrandView } from '../../../shared/contract/brands.ts'
import { type Language, languageOf } from '../../../shared/languages.ts'
import { useBook } from '../../client/use-book.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { useBrandDraft } from './brand-draft.ts'
import { brandName } from './brand-name.ts'
import { BrandSave } from './brand-save.tsx'
import { BrandUse } from './brand-use.tsx'
import { ColorsPart } from './colors-part.tsx'
import { ContactPart } from './contact-part.tsx'
import { FontsPart } from './fonts-part.tsx'
import { LogoPart } from './logo-part.tsx'
import { Sample } from './sample.tsx'
import { TextsPart } from './texts-part.tsx'

/** One brand: what can be changed of it, and beside it a statement that is printed in it as it changes. */
export function BrandPage({ view }: { readonly view: BrandView }) {
  const { say, locale } = useWords()
  const { readOnly } = useBook().book
  const drafting = useBrandDraft(view)
  const [language, setLanguage] = useState<Language>(languageOf(locale) ?? 'en')
  const name = brandName(view.brand.key)
  useEffect(() => {
    document.title = `${name} – Counterpart`
  }, [name])
  return (
    <section className="paper-screen" aria-label={name}>
      <div className="paper-grid">
        <div className="paper-choices">
          <Stack gap="lg" className="paper-scroll">
            <div>
              <Text fz="sm" c="dimmed">
                {say('brands.brand')} ·{' '}
                <Anchor href={hrefOf({ screen: 'brands' })} fz="inherit">
                  {say('brands.back')}
                </Anchor>
              </Text>
              <Group gap="xs">
                <Title order={1} className="paper-name">
                  {name}
                </Title>
                {view.isUsual ? <Badge variant="light">{say('brands.default')}</Badge> : null}
              </Group>
            </div>
            <BrandUse view={view} readOnly={readOnly} />
            <fieldset disabled={readOnly} className="brand-fields">
              <LogoPart drafting={drafting} name={name} />
              <ColorsPart drafting={drafting} />
              <FontsPart drafting={drafting} />
              <ContactPart drafting={drafting} />
              <TextsPart drafting={drafting} language={language} setLanguage={setLanguage} readOnly={readOnly} />
            </fieldset>
          </Stack>
          <BrandSave drafting={drafting} name={name} readOnly={readOnly} />
        </div>
        <Sample draft={drafting.draft} language={language} name={name} />
      </div>
    </section>
  )
}
