import { type Currency, parseCurrency } from '../../../../shared/money/currency.ts'
import { currencyMark } from '../currency-mark.ts'

/**
 * The currency that stands beside the number in a format: a sign or code of one currency only, or one that several
 * share together with the region it is written for, `[$$-409]` or `[$kr-sv-SE]`. A bare `$` or `kr` names none.
 */
export function formatCurrency(signs: readonly string[]): Currency | null {
  for (const sign of signs) {
    const found =
      sign.startsWith('$') && sign.length > 1
        ? bracketed(sign.slice(1))
        : certain(sign.replace(/^[-+(\s]+|[-+)\s]+$/g, ''))
    if (found) return found
  }
  return null
}

/** `€-413`: a sign, then the language and region as a number of Windows in hexadecimal, or as a language tag. */
function bracketed(text: string): Currency | null {
  const dash = text.indexOf('-')
  const sign = (dash === -1 ? text : text.slice(0, dash)).trim()
  const known = certain(sign)
  if (known || dash === -1) return known
  const place = text.slice(dash + 1)
  const region = regions[place.toUpperCase().replace(/^0+/, '')] ?? /-([A-Za-z]{2})$/.exec(place)?.[1]?.toUpperCase()
  const code = region === undefined ? undefined : sharedSigns[sign]?.[region]
  return code === undefined ? null : parseCurrency(code)
}

/** Only a sign or a code and nothing else: a word such as `all` beside a number is no Albanian lek. */
function certain(sign: string): Currency | null {
  return /^(\p{Sc}|[A-Z]{3})$/u.test(sign)
    ? currencyMark(sign)
    : signsOfOne[sign]
      ? parseCurrency(signsOfOne[sign])
      : null
}

const signsOfOne: Readonly<Record<string, string>> = { Kč: 'CZK', zł: 'PLN', Ft: 'HUF', 'лв.': 'BGN', R$: 'BRL' }

const sharedSigns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', MX: 'MXN', TW: 'TWD' },
  '£': { GB: 'GBP' },
  '¥': { JP: 'JPY', CN: 'CNY' },
  '￥': { JP: 'JPY', CN: 'CNY' },
  kr: { SE: 'SEK', NO: 'NOK', DK: 'DKK' },
  'kr.': { DK: 'DKK', SE: 'SEK', NO: 'NOK' },
}

/** Windows' numbers of languages in the regions above. */
const regions: Readonly<Record<string, string>> = {
  ...{ '409': 'US', '540A': 'US', '1009': 'CA', C0C: 'CA', C09: 'AU', '1409': 'NZ', '4809': 'SG', '1004': 'SG' },
  ...{ '3C09': 'HK', C04: 'HK', '80A': 'MX', '404': 'TW', '809': 'GB', '411': 'JP', '804': 'CN' },
  ...{ '41D': 'SE', '414': 'NO', '814': 'NO', '406': 'DK' },
}
