import { addDays, type Day, day } from '../../../shared/days.ts'
import { asOf, type Company, companies, inCurrencyOf } from './company.ts'
import { csv, type Row } from './csv.ts'
import { between, type Random, randomOf } from './random.ts'

type Names = { readonly en: string; readonly nl: string; readonly de: string; readonly fr: string }
type Plan = Names & { readonly after: number; readonly worthShare: number | null }

const plans: readonly Plan[] = [
  {
    en: 'Order system connected to the document desk',
    nl: 'Ordersysteem gekoppeld aan de documentendesk',
    de: 'Bestellsystem an die Dokumentenstelle angebunden',
    fr: 'Système de commandes relié au service des documents',
    after: 75,
    worthShare: null,
  },
  {
    en: 'Customs power of attorney in force',
    nl: 'Douanevolmacht van kracht',
    de: 'Zollvollmacht in Kraft',
    fr: 'Mandat en douane en vigueur',
    after: 40,
    worthShare: null,
  },
  {
    en: 'Deferred duty account opened',
    nl: 'Uitstel van betaling van invoerrechten geregeld',
    de: 'Aufschubkonto für Zölle eröffnet',
    fr: 'Crédit d’enlèvement ouvert',
    after: 300,
    worthShare: 0.08,
  },
  {
    en: 'Tariff codes of the whole range reviewed',
    nl: 'Goederencodes van het hele assortiment nagelopen',
    de: 'Zolltarifnummern des ganzen Sortiments geprüft',
    fr: 'Codes douaniers de toute la gamme vérifiés',
    after: 620,
    worthShare: 0.12,
  },
  {
    en: 'Carrier contracts retendered',
    nl: 'Vervoerscontracten opnieuw aanbesteed',
    de: 'Frachtverträge neu ausgeschrieben',
    fr: 'Contrats de transport remis en concurrence',
    after: 980,
    worthShare: 0.15,
  },
]

/** What was agreed with customers, and when it was done; the pipe is the project tool's own delimiter. */
export function milestones(): Uint8Array {
  const rows = companies.flatMap((company) => [...plans.flatMap((plan) => milestoneOf(company, plan)), next(company)])
  const columns = ['account_id', 'name', 'promised_on', 'achieved_on', 'worth', 'currency', 'evidence']
  return csv(
    columns,
    rows.filter((row) => row !== null),
    { delimiter: '|', newline: '\n', encoding: 'utf-8' },
  )
}

function milestoneOf(company: Company, plan: Plan): readonly Row[] {
  const random = randomOf(`milestone ${company.id} ${plan.en}`)
  const promised = addDays(company.start, plan.after)
  const last = company.end ?? asOf
  if (promised > addDays(last, 60) || random() < 0.2) return []
  const achieved = addDays(promised, delayOf(company, random))
  const worth = plan.worthShare === null ? null : Math.round((company.price * plan.worthShare) / 100) * 100
  return [milestoneRow(company, plan, promised, achieved <= last ? achieved : null, worth)]
}

/** Every customer that stayed has a next step promised for after the renewal. */
function next(company: Company): Row | null {
  if (company.end !== null) return null
  const random = randomOf(`next step ${company.id}`)
  const plan =
    random() < 0.5
      ? {
          en: 'Carbon report for each shipment',
          nl: 'CO₂-rapport per zending',
          de: 'CO₂-Bericht je Sendung',
          fr: 'Bilan CO₂ de chaque envoi',
        }
      : {
          en: 'Customs data in your own dashboard',
          nl: 'Douanegegevens in uw eigen dashboard',
          de: 'Zolldaten in Ihrer eigenen Übersicht',
          fr: 'Données douanières dans votre tableau de bord',
        }
  const promised = addDays(day('2026-05-01'), Math.round(between(random, 0, 120)))
  return milestoneRow(company, plan, promised, null, Math.round(inCurrencyOf(company, between(random, 6, 30))) * 100)
}

function milestoneRow(company: Company, plan: Names, promised: Day, achieved: Day | null, worth: number | null): Row {
  return {
    account_id: company.id,
    name: plan[company.locale.slice(0, 2) as keyof Names],
    promised_on: promised,
    achieved_on: achieved,
    worth,
    currency: worth === null ? null : company.currency,
    evidence: worth === null ? null : 'estimated',
  }
}

function delayOf(company: Company, random: Random): number {
  const late = company.quality < 0.5 ? 45 : 0
  return Math.round(between(random, -20, 30)) + late
}
