/** Which model of CLV was chosen and why, what another lacked, and why a number of an account is not known, by code. */
export const clvProblems = {
  'model-historic': 'historic',
  'model-simple': 'simple',
  'model-retention': 'retention',
  'model-sbg': 'sBG (renewals by cohort)',
  'model-bgnbd': 'BG/NBD (rhythm of orders)',

  'clv-chosen-after': '{because} Not used: {refused}',
  'clv-asked': 'The model {model} was asked for. {because}',
  'clv-asked-refused': 'The model {asked} was asked for and cannot be used. {refused} Instead, {model}: {because}',

  'clv-sbg':
    '{accounts, number} accounts with up to {years} renewals each show how the chance to renew grows with every renewal made.',
  'clv-retention':
    'Of {due, number} contracts that ended in the last 24 months, and had the 90 days to be renewed, {renewed, number} were ({share, number, ::percent .#}): the same is expected of every year to come.',
  'clv-retention-given':
    'The share of contracts renewed in a year was given as {share, number, ::percent .#}, and is expected of every year to come.',
  'clv-bgnbd':
    'No contract says who stays, but the rhythm of orders does: {repeaters, number} accounts ordered again, and orders are expected {weeks} weeks ahead.',
  'clv-simple':
    'The book has {orders, number} orders, which is enough to expect of each account what accounts of its segment have brought on average.',
  'clv-historic': 'Only what was earned so far is shown.',

  'few-accounts': 'The model {model} needs {need} accounts with a renewal behind them and the book has {have}.',
  'few-years': 'The model {model} needs accounts with {need} renewals behind them and the longest has {have}.',
  'nobody-left': 'The model {model} needs accounts that left, and all {have, number} renewals were made.',
  'all-left': 'The model {model} needs accounts that stayed, and none of {have, number} renewals was made.',
  'few-due':
    'The model {model} needs {need} contracts of the last 24 months whose 90 days to renew are over and the book has {have}.',
  'few-repeat': 'The model {model} needs {need} accounts without contracts that ordered again and the book has {have}.',
  'few-orders': 'The model {model} needs {need} orders and the book has {have}.',
  'no-margin': 'The model {model} needs to know what orders leave: give their costs, or a margin in the settings.',
  'no-spend': 'The model {model} needs repeat orders that something was paid for.',
  'spend-tail':
    'The model {model} finds no average order to expect, because a few spend beyond measure (q is {q, number, ::.00} and has to be above 1).',
  'runs-away':
    'The model {model} has no most likely parameters in these data: accounts differ too little, or too much, for it to measure.',
  flat: 'The model {model} finds very different parameters equally likely in these data.',
  'endless-model':
    'Without a discount the model {model} expects payments without end: give a discount rate in the settings.',

  endless: 'What is still to come adds up without end: give a discount rate in the settings, such as 0.1.',
  'no-contract-clv': 'The account has no contract, and the model goes by renewals. Import its contracts.',
  'under-contract':
    'The account has contracts, and the model goes by the rhythm of orders without one. A model by renewals needs more contracts in the book.',
  'never-ordered': 'The account has no orders, so nothing says how it will order. Import them.',
  'contract-ends-early':
    '{count, plural, one {Contract {contracts} ends before it starts and is} other {Contracts {contracts} end before they start and are}} not looked at. Mend the dates and import again.',
  'contract-after-end':
    '{count, plural, one {Contract {contracts} begins after the account ended and is} other {Contracts {contracts} begin after the account ended and are}} not looked at. Mend the end_date of the account, or the contract.',

  'no-backtest-fit': 'There is no back-test: up to {day} there is too little to fit to. {refused}',
  'no-backtest-past':
    'There is no back-test: in the 24 months up to {day} only {have} contracts ended, of the {need} it takes.',
  'no-backtest-held': 'There is no back-test: no renewal came due between {from} and {to}.',
} as const
