import type { Content } from 'pdfmake/interfaces.js'
import type { Briefing } from '../../shared/briefing/model.ts'
import type { Words } from '../../shared/words.ts'
import { keptPart, partHeading } from '../parts/heading.ts'
import { pairs } from '../parts/pairs.ts'
import type { Theme } from '../theme.ts'

const gap = 28

/** What is up for renewal, until when, and what is still owed. */
export function terms({ statement, inside }: Briefing, theme: Theme, words: Words): Content {
  const { renewalDate, noticeBy, renewalValue, annualValue, nextSteps } = statement.nextTerm
  const { contactName } = statement.account
  const unknown = words.say('value.not-known')
  const money = (value: typeof renewalValue) => (value === null ? unknown : words.money(value, statement.currency))
  const day = (value: typeof renewalDate, days: number | null) =>
    value === null || days === null
      ? unknown
      : days < 0
        ? words.say('briefing.day-passed', { day: words.day(value) })
        : words.say('briefing.day-in', { day: words.day(value), days })
  const steps = nextSteps.map(({ name, promisedOn }) =>
    promisedOn === null ? name : words.say('briefing.step', { name, day: words.day(promisedOn) }),
  )
  const width = (theme.measure - gap) / 2
  const beside = (rows: readonly (readonly [string, string])[]) => ({ width, stack: [pairs(rows, 96, theme)] })
  return keptPart(partHeading('part-terms', words.say('statement.next.terms-title'), null, theme), {
    columnGap: gap,
    columns: [
      beside([
        [words.say('statement.next.renewal-date'), day(renewalDate, inside.daysToRenewal)],
        [words.say('statement.next.notice'), day(noticeBy, inside.daysToNotice)],
        [words.say('briefing.contact'), contactName ?? unknown],
      ]),
      beside([
        [words.say('statement.next.annual-value'), money(annualValue)],
        [words.say('statement.next.renewal-value'), money(renewalValue)],
        [words.say('statement.next.steps-title'), steps.length === 0 ? '–' : steps.slice(0, 6).join('\n')],
      ]),
    ],
  })
}
