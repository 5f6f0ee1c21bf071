import type { StatementModel } from '../../shared/statement/model.ts'
import type { PlaceName } from '../../shared/statement/texts.ts'
import type { MessageId, Run, Words } from '../../shared/words.ts'
import { gainsOf, unitOf } from './gains.ts'

/** A place in somebody's text: its name in any language and in the statement's, and what stands there; null: not known. */
export type Place = { readonly name: PlaceName; readonly local: string; readonly runs: readonly Run[] | null }

const localNames: Readonly<Record<PlaceName, MessageId>> = {
  account: 'statement.place.account',
  company: 'statement.place.company',
  years: 'statement.place.years',
  gains: 'statement.place.gains',
  worth: 'statement.place.worth',
  paid: 'statement.place.paid',
  return: 'statement.place.return',
  one: 'statement.place.one',
  renewal: 'statement.place.renewal',
  manager: 'statement.place.manager',
}

/** The names of all places in the words' language. */
export function localPlaces(words: Pick<Words, 'say'>): Readonly<Record<PlaceName, string>> {
  const said = Object.entries(localNames).map(([name, id]) => [name, words.say(id)])
  return Object.fromEntries(said) as Readonly<Record<PlaceName, string>>
}

/** What a text may name of this account: names, and the figures of the opening sentence. */
export function placesOf(model: StatementModel, words: Words): readonly Place[] {
  const { account, company, currency, headline, period, nextTerm } = model
  const { worth, paid, returnPerUnit } = headline
  const gains = words.listOfRuns(gainsOf(headline, currency, words))
  const money = (minor: NonNullable<typeof worth>) => words.money(minor, currency, { short: true })
  const known = <T>(value: T | null, say: (value: T) => string, strong = false) =>
    value === null ? null : [{ text: say(value), strong }]
  const runs: Readonly<Record<PlaceName, readonly Run[] | null>> = {
    account: known(account.name, String),
    company: known(company, String),
    years: known(period, ({ years, months }) => words.duration(years, months)),
    gains: gains.length === 0 ? null : gains,
    worth: known(worth, money, true),
    paid: known(paid, money),
    return: known(returnPerUnit, (value) => words.amount(value, currency), true),
    one: known(currency, (value) => unitOf(value, words)),
    renewal: known(nextTerm.renewalDate, (day) => words.day(day)),
    manager: known(nextTerm.manager, String),
  }
  return Object.entries(localPlaces(words)).map(([name, local]) => ({
    name: name as PlaceName,
    local,
    runs: runs[name as PlaceName],
  }))
}

/** What stands in each place, by its names. */
export function fillings(places: readonly Place[]): Readonly<Record<string, readonly Run[]>> {
  return Object.fromEntries(
    places.flatMap(({ name, local, runs }) =>
      runs === null
        ? []
        : [
            [name, runs],
            [local, runs],
          ],
    ),
  )
}

/** The places that the opening sentence may not do without: what it was worth stands beside what was paid. */
export const neededInOpening: readonly PlaceName[] = ['worth', 'paid']
