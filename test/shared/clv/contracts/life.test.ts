import { describe, expect, test } from 'vitest'
import { soundContracts } from '../../../../shared/clv/contracts/chains.ts'
import { dueContracts, lastDecided, lifeOf } from '../../../../shared/clv/contracts/life.ts'
import { day } from '../../../../shared/days.ts'
import type { Account, Contract } from '../../../../shared/facts.ts'
import { accountNamed, contractOf } from '../../../fixtures/facts.ts'

const asOf = day('2025-12-31')

type Given = readonly [from: string, to: string, more?: Partial<Contract>]

function lived(contracts: readonly Given[], more: Partial<Account> = {}) {
  const account = accountNamed('A', more)
  const all = contracts.map(([from, to, rest], at) => contractOf(`C${at}`, from, to, rest))
  const sound = soundContracts(all, account, asOf)
  return { life: lifeOf(sound, account, asOf), due: dueContracts(sound, day('2020-01-01')), sound }
}

const year = (n: number, more: Partial<Contract> = {}): Given => [`${n}-04-01`, `${n + 1}-03-31`, more]

describe('an account under contract', () => {
  test('is in the contract year at whose end it may leave', () => {
    expect(lived([year(2023), year(2024), year(2025)]).life).toMatchObject({
      cohort: 2023,
      renewed: ['2024-03-31', '2025-03-31'],
      lost: null,
      now: { year: 3, committed: [], renewal: '2026-03-31' },
    })
  })

  test('left when 90 days have passed without a renewal, and not before', () => {
    const ended = (to: string) => lived([['2024-01-01', to]]).life
    expect(ended('2025-10-01')).toMatchObject({ lost: '2025-10-01', now: null })
    expect(ended('2025-10-02')).toMatchObject({ lost: null, now: { year: 2, renewal: '2025-10-02' } })
    expect(lastDecided(asOf)).toBe('2025-10-01')
  })

  test('renews if the next contract starts at most 90 days after the end, and else comes back', () => {
    const resumed = (from: string) =>
      lived([
        ['2023-01-01', '2023-12-31'],
        [from, '2026-03-30'],
      ]).life
    expect(resumed('2024-03-30')).toMatchObject({ renewed: ['2023-12-31', expect.any(String)], lost: null })
    expect(resumed('2024-03-31')).toMatchObject({ cohort: 2023, renewed: [], lost: '2023-12-31', now: { year: 2 } })
  })

  test('does not grow older by late renewals', () => {
    const late: readonly Given[] = [
      ['2022-01-01', '2022-12-31'],
      ['2023-03-15', '2024-03-14'],
      ['2024-06-01', '2025-05-31'],
      ['2025-08-20', '2026-08-19'],
    ]
    expect(lived(late).life).toMatchObject({
      renewed: ['2022-12-31', '2024-03-14', '2025-05-31'],
      now: { year: 4, renewal: '2026-08-19' },
    })
  })

  test('passes the years of a long contract, and those to come are already sure', () => {
    expect(lived([['2024-07-01', '2027-06-30']]).life).toMatchObject({
      renewed: ['2025-06-30', '2026-06-30'],
      now: { year: 3, committed: ['2026-06-30'], renewal: '2027-06-30' },
    })
  })

  test('counts short contracts by the year that they make up', () => {
    const quarters: readonly Given[] = [
      ['2025-01-01', '2025-03-31'],
      ['2025-04-01', '2025-06-30'],
      ['2025-07-01', '2025-09-30'],
      ['2025-10-01', '2025-12-31'],
    ]
    expect(lived(quarters).life).toMatchObject({ renewed: [], now: { year: 1, renewal: '2025-12-31' } })
  })

  test('counts contracts that overlap once', () => {
    const parallel: readonly Given[] = [
      year(2024),
      ['2024-06-01', '2024-12-31'],
      ['2025-01-01', '2025-12-31'],
      year(2025),
    ]
    expect(lived(parallel).life).toMatchObject({ renewed: ['2025-03-31'], now: { year: 2, renewal: '2026-03-31' } })
  })

  test('is over with its end date, whatever its contracts say', () => {
    const { life, due } = lived([year(2024), year(2025)], { endDate: day('2025-06-30') })
    expect(life).toMatchObject({ renewed: [], lost: '2025-06-30', now: null })
    expect(due.map(({ end, renewed }) => [end, renewed])).toEqual([
      ['2025-03-31', true],
      ['2025-06-30', false],
    ])
  })

  test('is over when it cancelled, unless another contract is in force', () => {
    expect(lived([year(2025, { status: 'cancelled' })]).life?.now).toBeNull()
    expect(lived([year(2024, { status: 'cancelled' }), year(2025)]).life?.now).not.toBeNull()
  })

  test('has no life without a contract, nor by one that ends before it starts', () => {
    expect(lived([]).life).toBeNull()
    expect(lived([['2025-06-01', '2025-05-31']])).toMatchObject({ life: null, due: [], sound: [] })
    expect(lived([['2025-06-01', '2025-06-01']]).life).not.toBeNull()
  })
})

describe('a contract that ended', () => {
  test('was renewed if the account went on with another, later or beside it', () => {
    const { due } = lived([
      ['2023-01-01', '2023-12-31'],
      ['2024-02-01', '2024-12-31'],
      ['2024-06-01', '2025-06-30'],
    ])
    expect(due.map(({ end, renewed }) => [end, renewed])).toEqual([
      ['2023-12-31', true],
      ['2024-12-31', true],
      ['2025-06-30', false],
    ])
  })
})
