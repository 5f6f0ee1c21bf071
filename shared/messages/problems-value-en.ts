/** Why a figure is not known, is to be read with care, or leaves something out, by code. */
export const valueProblems = {
  'no-window':
    'The window has no beginning: the relationship has not begun by this day, or nothing says when it did, or no contract is current. Import a start date, orders, contracts or measurements.',
  'no-measurements': 'There are no measurements in this window: import some.',
  'nothing-known': 'None of the measurements has a baseline, so no value is known. Give baselines in the assumptions.',
  'no-baseline': '{name} has no baseline in {months}: nothing is counted there. Give one in the assumptions.',
  'no-hourly-rate': '{name} has hours but no hourly rate in {months}: they have no worth. Give one in the assumptions.',
  'no-rate':
    '{name} needs the exchange rate {pairs} in {months}: what it converts is not counted there. Import it with the rates.',
  'no-orders': 'No orders of this account are in the book, so what it paid is not known. Import them.',
  'no-rate-paid':
    '{count, plural, one {An order or cost, {first},} other {{count} orders or costs, from {first} on,}} in {months} {count, plural, one {needs the} other {need the}} exchange rate {pairs}: what was paid is not known. Import it with the rates.',
  'no-rate-promised':
    'What the contracts promised needs the exchange rate {pairs}, so it is not known. Import it with the rates.',
  'no-rate-reported': 'The worth cannot be converted: import the exchange rate {pairs}.',
  'before-window': 'Measurements before {day} ({months}) are not counted.',
  'after-end': 'Measurements after the relationship ended on {day} ({months}) are counted.',
  'stale-baseline':
    'The baseline of {name} is older than 36 months and was not confirmed since: ask the customer whether it still holds.',
  'too-early': 'Measurements cover fewer than three months: it is too early to say what a unit of money paid returned.',
  'no-contract':
    'No contract is {contracts, plural, =0 {in the book} other {active on this day}}, so the statement has no renewal date. Import contracts.',
  left: 'The account left on {day}: there is nothing to renew.',
  'no-cost': 'An order has no cost and the book no margin. Give the margin in the settings, such as 0.4.',
  'no-rate-order': 'An order has no exchange rate: import it with the rates.',
  'no-rate-cost': 'A cost to serve has no exchange rate: import it with the rates.',

  'no-orders-in': 'There is no order in {period}.',
  'none-had-ordered': 'No account that was active on {day} had ordered by then.',
  'no-rate-orders':
    '{count, plural, one {An order} other {{count} orders}} of {period}, from {first} on, {count, plural, one {has no} other {have no}} exchange rate into {currency} and {count, plural, one {is left} other {are left}} out. Import it with the rates.',
  'no-products': 'No order and no contract of {period} names a product.',
  'none-active': 'No account was active on {day}.',
  'no-answers': 'Nobody answered a {kind} question in {period}.',
  'no-opportunities': 'No opportunity was won or lost in {period}.',
  'no-series-rows': '{name} has no row in {period}.',
} as const
