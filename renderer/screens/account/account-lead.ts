import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { WindowWords } from '../../words/use-words.ts'

/** Who the account is, in one line under its name. */
export function accountLead(account: AccountDetail['account'], { say, shortDay, locale }: WindowWords): string {
  const { accountId, segment, industry, country, startDate, endDate, manager } = account
  return [
    accountId,
    segment,
    industry,
    country === null ? null : countryName(country, locale),
    startDate === null ? null : say('account.lead.since', { day: shortDay(startDate) }),
    endDate === null ? null : say('account.lead.left', { day: shortDay(endDate) }),
    manager === null ? null : say('account.lead.manager', { name: manager }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** The name of an ISO country code; what is no code stays as it was written. */
function countryName(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country
}
