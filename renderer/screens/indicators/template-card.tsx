import { Anchor, Button, Group, Text } from '@mantine/core'
import { type IndicatorTemplate, indicatorFrom } from '../../../shared/indicator-templates.ts'
import { useAct } from '../../client/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import { addressOf } from './address.ts'
import { useMeasureText } from './use-measure-text.ts'
import { useSavedNotice } from './use-saved-notice.ts'
import { useTemplateLanguage } from './use-template-language.ts'

type TemplateCardProps = {
  readonly template: IndicatorTemplate
  /** Its name, where templates of several are shown. */
  readonly industry: string | null
  readonly inBook: boolean
}

/** One template: the outcome in a customer's words, how it is measured, and what to ask customers about it. */
export function TemplateCard({ template, industry, inBook }: TemplateCardProps) {
  const { say } = useWords()
  const measure = useMeasureText()
  const language = useTemplateLanguage()
  const row = indicatorFrom(template, language)
  const { key, name, outcome, description, stage, kpi } = row
  const about = [industry, stage, measure.name(row), say('indicators.template-kpi', { kpi })]
  return (
    <article className="surface indicator-template" aria-label={name}>
      <div className="indicator-template-what">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <h2>{name}</h2>
          {inBook ? <InBook name={name} indicatorKey={key} /> : <AddButton template={template} />}
        </Group>
        <q className="indicator-template-outcome">{outcome}</q>
        <Text fz="sm">{description}</Text>
        <p className="indicators-note">{about.filter((part) => part !== null).join(' · ')}</p>
      </div>
      <dl>
        <dt>{say('indicators.template-ask')}</dt>
        <dd>
          <q>{template.ask[language]}</q>
        </dd>
        <dt>{say('indicators.template-baseline')}</dt>
        <dd>{template.typicalBaselineSource[language]}</dd>
      </dl>
    </article>
  )
}

function AddButton({ template }: { readonly template: IndicatorTemplate }) {
  const { say } = useWords()
  const add = useAct('addIndicators')
  const notice = useSavedNotice()
  const row = indicatorFrom(template, useTemplateLanguage())
  const put = async () => {
    const added = await add.run({ indicators: [{ ...row, partOf: null, saidBy: null, saidOn: null, owner: null }] })
    if (!added.ok) return
    const title = say('indicators.added', { name: row.name })
    notice({ batch: added.value.batch, title, text: say('indicators.added-next') })
  }
  return (
    <Button
      size="compact-sm"
      variant="light"
      className="indicator-template-do"
      loading={add.busy}
      aria-label={say('indicators.template-add-of', { name: row.name })}
      onClick={() => void put()}
    >
      {say('indicators.template-add')}
    </Button>
  )
}

function InBook({ name, indicatorKey }: { readonly name: string; readonly indicatorKey: string }) {
  const { say } = useWords()
  return (
    <span className="indicator-template-do indicator-template-in-book">
      {say('indicators.template-in-book')} ·{' '}
      <Anchor href={addressOf(indicatorKey)} fz="inherit" aria-label={say('indicators.template-open-of', { name })}>
        {say('indicators.template-open')}
      </Anchor>
    </span>
  )
}
