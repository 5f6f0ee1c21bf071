import { Chip, Group, Text } from '@mantine/core'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { useAsk } from '../../client/use-ask.ts'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { usePlaceState } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { matches } from './matches.ts'
import { CardSkeleton } from './skeletons.tsx'
import { TemplateCard } from './template-card.tsx'
import { useTemplateLanguage } from './use-template-language.ts'

/** Outcomes that customers often name, by industry, each put into the book with one click. */
export function Templates({ list }: { readonly list: readonly CatalogueIndicator[] }) {
  const { say, locale } = useWords()
  const language = useTemplateLanguage()
  const templates = useAsk('indicatorTemplates')
  const [industry, setIndustry] = usePlaceState('industry')
  const [search, setSearch] = usePlaceState('find')
  if (templates.error) return <ProblemPanel error={templates.error} />
  if (!templates.data) return <CardSkeleton height={640} />
  const inOrder = templates.data.toSorted((a, b) =>
    a.industry.name[language].localeCompare(b.industry.name[language], locale),
  )
  const known = inOrder.some((one) => one.industry.key === industry) ? industry : ''
  const found = inOrder
    .filter((one) => known === '' || one.industry.key === known)
    .flatMap(({ industry: { name }, indicators }) => indicators.map((template) => ({ template, in: name[language] })))
    .filter(({ template: { name, outcome, description, kpi, stage } }) =>
      matches(search, [name[language], outcome[language], description[language], stage[language], kpi[language]]),
    )
  return (
    <>
      <Text c="dimmed" mb="md" className="reading">
        {say('indicators.templates-lead')}
      </Text>
      <Chip.Group value={known} onChange={(chosen) => setIndustry(chosen ?? '')}>
        <Group gap={8} mb="md" role="radiogroup" aria-label={say('indicators.templates-industry')}>
          <Chip value="" variant="outline" size="sm">
            {say('indicators.templates-all')}
          </Chip>
          {inOrder.map(({ industry: { key, name } }) => (
            <Chip key={key} value={key} variant="outline" size="sm">
              {name[language]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group mb="md" gap="md">
        <SearchField label={say('indicators.templates-search')} value={search} onChange={setSearch} />
        <Text fz="sm" c="dimmed" role="status">
          {say('indicators.templates-found', { count: found.length })}
        </Text>
      </Group>
      <div className="indicator-templates">
        {found.map(({ template, in: name }) => (
          <TemplateCard
            key={template.key}
            template={template}
            industry={known === '' ? name : null}
            inBook={list.some(({ key }) => key === template.key)}
          />
        ))}
      </div>
    </>
  )
}
