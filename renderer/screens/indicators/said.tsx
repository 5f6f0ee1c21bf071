import { Text } from '@mantine/core'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { monthOf } from '../../../shared/days.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useWords } from '../../words/use-words.ts'
import { Unconfirmed } from './unconfirmed.tsx'
import { useTemplateLanguage } from './use-template-language.ts'

/** The outcome as customers say it, and who said it; where nobody did, what to ask. */
export function Said({ indicator }: { readonly indicator: CatalogueIndicator }) {
  const { say, month } = useWords()
  const { outcome, saidBy, saidOn } = indicator
  return (
    <figure className="surface indicator-said">
      <blockquote>
        <q>{outcome}</q>
      </blockquote>
      <figcaption>
        {saidBy === null ? (
          <ToAsk indicator={indicator} />
        ) : (
          <Text c="dimmed" fz="md">
            {saidOn === null ? saidBy : say('indicators.said-by', { name: saidBy, month: month(monthOf(saidOn)) })}
          </Text>
        )}
      </figcaption>
    </figure>
  )
}

function ToAsk({ indicator }: { readonly indicator: CatalogueIndicator }) {
  const { say } = useWords()
  const language = useTemplateLanguage()
  const { data } = useAsk('indicatorTemplates')
  const template = data?.flatMap(({ indicators }) => indicators).find(({ key }) => key === indicator.key)
  return (
    <div className="indicator-said-ask">
      <Unconfirmed />
      <p>
        {say('indicators.nobody-said')} {say('indicators.ask-first')}
      </p>
      <p>
        <q>{template ? template.ask[language] : say('indicators.ask-usual')}</q>
      </p>
    </div>
  )
}
