import './questions.css'
import { Anchor, Button, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAskWith } from '../../../client/use-ask.ts'
import { useWords } from '../../../words/use-words.ts'
import { useDesk } from '../desk.ts'
import type { AccountQuestion, DeskFile } from '../desk-file.ts'
import { importDesk } from '../import-desk.ts'
import { namingTheSame } from './asked-too.ts'

type Props = {
  readonly file: DeskFile
  readonly asked: AccountQuestion
  /** The account's id; null: left out; undefined: nothing was said yet. */
  readonly choice: string | null | undefined
}

/** One name of a file: the account that it is, found by searching, or nobody's. */
export function AccountChoice({ file, asked, choice }: Props) {
  const { say, list } = useWords()
  const { written, rows, among } = asked
  const [called, setCalled] = useState<string | null>(null)
  const others = namingTheSame(useDesk().files, file, asked).map(({ chosen }) => chosen.name)
  return (
    <li data-settled={choice !== undefined || undefined}>
      <span className="import-written">
        <strong title={written}>{written}</strong>
        <span className="tabular">
          {say('import.left.rows', { rows })}
          {others.length > 0 ? ` · ${say('import.accounts.also', { files: list(others) })}` : ''}
        </span>
      </span>
      {choice === undefined ? (
        <Chooser
          asked={asked}
          choose={(accountId, name) => {
            setCalled(name)
            importDesk.choose(file.chosen.token, { [written]: accountId })
          }}
        />
      ) : (
        <span className="import-settled">
          {choice === null ? (
            <Text component="span" c="dimmed" fz="sm">
              {say('import.accounts.left')}
            </Text>
          ) : (
            <Account
              accountId={choice}
              name={called ?? among.find(({ accountId }) => accountId === choice)?.name ?? choice}
            />
          )}
          <Anchor
            component="button"
            type="button"
            fz="sm"
            aria-label={say('import.accounts.change-for', { written })}
            onClick={() => importDesk.unchoose(file.chosen.token, written)}
          >
            {say('import.accounts.change')}
          </Anchor>
        </span>
      )}
    </li>
  )
}

/** Two accounts may have one name. */
function Account({ accountId, name }: { readonly accountId: string; readonly name: string }) {
  return (
    <span>
      {name}{' '}
      <Text component="span" c="dimmed" fz="xs">
        {accountId}
      </Text>
    </span>
  )
}

type ChooserProps = {
  readonly asked: AccountQuestion
  readonly choose: (accountId: string | null, name: string | null) => void
}

function Chooser({ asked: { written, among }, choose }: ChooserProps) {
  const { say } = useWords()
  const [search, setSearch] = useState('')
  const [like] = useDebouncedValue(search.trim() === '' ? written : search, 120)
  const { data: found = [] } = useAskWith({ keepPrevious: true }, 'findAccounts', { like, limit: 8 })
  const offered = among.length > 0 && search.trim() === '' ? among : found
  const likely = among.length > 0 ? among.slice(0, 3) : search === '' ? found.slice(0, 1) : []
  return (
    <span className="import-chooser">
      {likely.map(({ accountId, name }) => (
        <Button
          key={accountId}
          variant="light"
          className="import-likely"
          title={accountId}
          onClick={() => choose(accountId, name)}
        >
          {among.length > 0 ? <Account accountId={accountId} name={name} /> : say('import.accounts.suggest', { name })}
        </Button>
      ))}
      <Select
        className="import-account-search"
        aria-label={say('import.accounts.choose-for', { written })}
        placeholder={say('import.accounts.choose')}
        data={offered.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        filter={({ options }) => options}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={say('import.accounts.none-found')}
        value={null}
        renderOption={({ option }) => <Account accountId={option.value} name={option.label} />}
        onChange={(accountId, option) => {
          if (accountId !== null) choose(accountId, option?.label ?? accountId)
        }}
      />
      <Button
        variant="subtle"
        aria-label={say('import.accounts.leave-for', { written })}
        onClick={() => choose(null, null)}
      >
        {say('import.accounts.leave')}
      </Button>
    </span>
  )
}
