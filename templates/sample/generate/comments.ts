import type { Company } from './company.ts'
import { oneOf, type Random } from './random.ts'

type Remarks = { readonly content: readonly [string, ...string[]]; readonly discontent: readonly [string, ...string[]] }

const english: Remarks = {
  content: [
    'Papers were ready before the truck was.',
    'The desk knows our products by now; no more questions about tariff codes.',
    'Quick answer on a Friday afternoon.\nThat saved our weekend.',
    'The claim we had given up on was paid: "goodwill", they called it.',
    'Clear quote, three carriers, no surprises.',
  ],
  discontent: [
    'We had to ask twice where the container was.',
    'On time, but nobody told us; my customer was nervous all day.',
    'Delivered on the day, only at 17:50.\nOur dock closes at 17:00.',
    'The invoice check came after we had paid.',
    'A different person every time we call.',
  ],
}

const dutch: Remarks = {
  content: [
    'Papieren waren klaar vóór de vrachtwagen er was.',
    'Eén aanspreekpunt, dat werkt prettig.',
    'Snel geregeld bij de douane, ook met de geëiste extra certificaten.',
    'De claim van € 1.850 is alsnog uitbetaald.\nDaar hadden wij niet meer op gerekend.',
    'Duidelijke offerte, drie vervoerders om uit te kiezen.',
  ],
  discontent: [
    'Wij moesten twee keer vragen waar de container stond.',
    'Op tijd geleverd, maar niemand liet iets weten.',
    'De goederencode klopte niet; dat kostte ons een dag.\nGraag vooraf controleren.',
    'Telkens iemand anders aan de lijn.',
    'Geëscaleerd omdat er geen reactie kwam.',
  ],
}

/** What a respondent wrote beside the score, in the customer's language. */
export function commentOf(company: Company, content: boolean, random: Random): string {
  const remarks = company.locale.startsWith('nl') ? dutch : english
  return oneOf(random, ...(content ? remarks.content : remarks.discontent))
}
