import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseCurrency } from '../../shared/money/currency.ts'
import { useAct } from '../client/use-act.ts'
import { useWords } from '../words/use-words.ts'
import { useCurrencies } from './use-currencies.ts'
import { useStatementLocales } from './use-statement-locales.ts'

/** A new book: whose, in which currency and language; where it is kept is asked by the system's own dialog. */
export function NewBook({ shown, close }: { readonly shown: boolean; readonly close: () => void }) {
  const { say } = useWords()
  return (
    <Modal
      opened={shown}
      onClose={close}
      title={say('action.new-book')}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      <NewBookForm onMade={close} />
    </Modal>
  )
}

function NewBookForm({ onMade }: { readonly onMade: () => void }) {
  const words = useWords()
  const { say } = words
  const [company, setCompany] = useState('')
  const [currency, setCurrency] = useState('EUR')
  const [locale, setLocale] = useState(words.locale)
  const currencies = useCurrencies(words.locale)
  const locales = useStatementLocales(words.locale, locale)
  const make = useAct('newBook')
  const submit = async () => {
    const known = parseCurrency(currency)
    if (known === null) return
    const made = await make.run({ currency: known, locale, company: company.trim() === '' ? null : company.trim() })
    if (made.ok && made.value) onMade()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack>
        <TextInput
          label={say('new-book.company')}
          description={say('new-book.company-why')}
          value={company}
          onChange={(event) => setCompany(event.currentTarget.value)}
          data-autofocus
        />
        <Select
          label={say('new-book.currency')}
          description={say('new-book.currency-why')}
          data={currencies}
          searchable
          allowDeselect={false}
          value={currency}
          onChange={(chosen) => setCurrency(chosen ?? currency)}
        />
        <Select
          label={say('new-book.locale')}
          description={say('new-book.locale-why')}
          data={locales}
          allowDeselect={false}
          value={locale}
          onChange={(chosen) => setLocale(chosen ?? locale)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={make.busy}>
            {say('new-book.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
