import type { Figure } from '../figures/figure.ts'
import { sumOfAll } from '../figures/make.ts'
import type { Customer } from './customer.ts'
import type { Expected, Outlook } from './outlook.ts'
import { historicFigure } from './profit.ts'
import { roundedOrNone } from './residual.ts'
import type { ClvTerms } from './terms.ts'

/** CLV of one account in the book's currency: historic + residual. Figures are made when they are asked for. Internal. */
export type AccountClv = {
  readonly accountId: string
  readonly historic: Figure
  readonly residual: Figure
  readonly clv: Figure
} & Pick<Expected, 'pAlive' | 'expectedOrders'>

export function accountClv(customer: Customer, outlook: Outlook, terms: ClvTerms): AccountClv {
  return new OneAccount(customer, outlook, terms)
}

/** A class for its getters alone: an object of its own for each of five takes a kilobyte an account. */
class OneAccount implements AccountClv {
  readonly #customer: Customer
  readonly #outlook: Outlook
  readonly #terms: ClvTerms

  constructor(customer: Customer, outlook: Outlook, terms: ClvTerms) {
    this.#customer = customer
    this.#outlook = outlook
    this.#terms = terms
  }

  get accountId(): string {
    return this.#customer.account.accountId
  }
  get historic(): Figure {
    const { account, earnings } = this.#customer
    return historicFigure(account, earnings, this.#terms.currency)
  }
  get residual(): Figure {
    return this.#outlook.expect(this.#customer).residual
  }
  get clv(): Figure {
    return clvFigure(this.historic, this.residual)
  }
  get pAlive(): number | null {
    return this.#outlook.expect(this.#customer).pAlive
  }
  get expectedOrders(): number | null {
    return this.#outlook.expect(this.#customer).expectedOrders
  }
}

function clvFigure(historic: Figure, residual: Figure): Figure {
  const head = { id: historic.id.replace(/historic$/, 'clv'), label: 'CLV', unit: historic.unit }
  const parts = [historic, residual]
  return sumOfAll(
    head,
    parts.map(({ value }) => value),
    () => parts,
    [...historic.missing, ...residual.missing],
  )
}

/** Both have to be known; a residual is rounded before it is added. */
export function clvFrom(historic: number | null, residual: number | null): number | null {
  const rounded = residual === null ? null : roundedOrNone(residual)
  return historic === null || rounded === null ? null : historic + rounded
}
