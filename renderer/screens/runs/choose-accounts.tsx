import { MultiSelect, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useAsk, useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { useWords } from '../../words/use-words.ts'
import { everything, sameView } from '../accounts/view-in-address.ts'
import { type Chosen, type Way, ways } from './choice.ts'

type Props = { readonly chosen: Chosen; readonly onChange: (chosen: Chosen) => void }

/** By renewal date, a view of Accounts, one by one, or all. */
export function ChooseAccounts({ chosen, onChange }: Props) {
  const { say } = useWords()
  return (
    <div className="runs-choose">
      <SegmentedControl
        aria-label={say('runs.which')}
        data={ways.map((value) => ({ value, label: say(`runs.by.${value}`) }))}
        value={chosen.way}
        onChange={(way) => onChange({ ...chosen, way: way as Way })}
      />
      <Detail chosen={chosen} onChange={onChange} />
    </div>
  )
}

function Detail(props: Props) {
  const { say } = useWords()
  const { chosen, onChange } = props
  switch (chosen.way) {
    case 'renewals':
      return (
        <Select
          label={say('runs.renewing')}
          data={[30, 60, 90, 180, 365].map((days) => ({ value: String(days), label: say('runs.days', { days }) }))}
          value={String(chosen.days)}
          allowDeselect={false}
          onChange={(days) => days && onChange({ ...chosen, days: Number(days) })}
        />
      )
    case 'view':
      return <ChooseView {...props} />
    case 'hand':
      return <ChooseByHand {...props} />
    case 'all':
      return null
  }
}

function ChooseView({ chosen, onChange }: Props) {
  const { say } = useWords()
  const views = useAsk('savedViews').data ?? []
  const shown = {
    ...everything,
    search: chosen.view?.search ?? '',
    filters: chosen.view?.filters ?? everything.filters,
  }
  const same = views.find(({ view }) => sameView({ ...view, sort: everything.sort }, shown))
  const own = chosen.view && !same ? [{ value: '', label: say('runs.view-of-accounts') }] : []
  return (
    <Select
      label={say('runs.view')}
      description={views.length === 0 ? say('runs.no-views') : undefined}
      placeholder={say('runs.choose-view')}
      data={[...own, ...views.map(({ name }) => ({ value: name, label: name }))]}
      value={same?.name ?? (chosen.view ? '' : null)}
      allowDeselect={false}
      onChange={(name) => {
        const found = views.find((one) => one.name === name)?.view
        if (found) onChange({ ...chosen, view: { kind: 'view', search: found.search, filters: found.filters } })
      }}
    />
  )
}

const mostOffered = 50

function ChooseByHand({ chosen, onChange }: Props) {
  const { say } = useWords()
  const { asOf } = useBook()
  const [search, seek] = useState('')
  const { data } = useAskWith({ keepPrevious: true }, 'listAccounts', {
    ...{ ...everything, search, asOf, offset: 0, limit: mostOffered },
  })
  const found = (data?.rows ?? []).map(({ accountId, name }) => ({ accountId, name }))
  const known = [...found, ...chosen.hand.filter((one) => !found.some(({ accountId }) => accountId === one.accountId))]
  return (
    <MultiSelect
      label={say('runs.hand')}
      placeholder={chosen.hand.length === 0 ? say('runs.hand-search') : ''}
      data={known.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      value={chosen.hand.map(({ accountId }) => accountId)}
      searchable
      clearable
      hidePickedOptions
      searchValue={search}
      onSearchChange={seek}
      filter={({ options }) => options}
      nothingFoundMessage={say('runs.hand-none')}
      onChange={(ids) => onChange({ ...chosen, hand: known.filter(({ accountId }) => ids.includes(accountId)) })}
    />
  )
}
