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

const german: Remarks = {
  content: [
    'Die Papiere waren fertig, bevor der Lkw da war.',
    'Ein fester Ansprechpartner, das ist angenehm.',
    'Schnelle Antwort am Freitagnachmittag.\nDas hat unser Wochenende gerettet.',
    'Der Schaden, den wir abgeschrieben hatten, wurde doch noch bezahlt.',
    'Klares Angebot, drei Spediteure, keine Überraschungen.',
  ],
  discontent: [
    'Wir mussten zweimal fragen, wo der Container ist.',
    'Pünktlich geliefert, aber niemand hat Bescheid gegeben.',
    'Die Zolltarifnummer stimmte nicht; das kostete uns einen Tag.\nBitte vorher prüfen.',
    'Die Rechnungsprüfung kam, nachdem wir bezahlt hatten.',
    'Jedes Mal jemand anders am Telefon.',
  ],
}

const french: Remarks = {
  content: [
    "Les documents étaient prêts avant l'arrivée du camion.",
    "Un seul interlocuteur, c'est agréable.",
    'Réponse rapide un vendredi après-midi.\nNotre week-end était sauvé.',
    'Le sinistre auquel nous avions renoncé a été remboursé.',
    'Devis clair, trois transporteurs, pas de surprise.',
  ],
  discontent: [
    'Il a fallu demander deux fois où était le conteneur.',
    'Livré à temps, mais personne ne nous a prévenus.',
    'Le code douanier était faux ; cela nous a coûté une journée.\nÀ vérifier avant.',
    'Le contrôle de la facture est arrivé après notre paiement.',
    'Une personne différente à chaque appel.',
  ],
}

const remarksIn: Readonly<Record<string, Remarks>> = { nl: dutch, de: german, fr: french }

/** What a respondent wrote beside the score, in the customer's language. */
export function commentOf(company: Company, content: boolean, random: Random): string {
  const remarks = remarksIn[company.locale.slice(0, 2)] ?? english
  return oneOf(random, ...(content ? remarks.content : remarks.discontent))
}
