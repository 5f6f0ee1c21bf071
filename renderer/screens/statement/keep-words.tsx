import { Button, Menu } from '@mantine/core'
import { languageOf } from '../../../shared/languages.ts'
import { useBook } from '../../client/use-book.tsx'
import { capital } from '../../words/capital.ts'
import { useWords } from '../../words/use-words.ts'
import type { DraftProps } from './coverage.tsx'
import { withWords } from './draft.ts'
import { useKeepTexts } from './use-keep-texts.ts'

type KeepWordsProps = DraftProps & {
  readonly accountId: string
  readonly written: readonly { readonly id: string; readonly text: string }[]
}
type For = 'account' | 'brand' | 'book'

/** Keeps the words that were put otherwise beyond this statement: for the account, its brand, or every statement. */
export function KeepWords({ accountId, draft, change, known, written }: KeepWordsProps) {
  const { say } = useWords()
  const { readOnly } = useBook().book
  const { keep, busy } = useKeepTexts()
  const brand = draft.brand ?? known.brand
  const names = { account: known.account.name, brand: capital(brand), book: '' }
  const run = async (holds: For) => {
    const where = {
      document: null,
      brand: holds === 'brand' ? brand : null,
      // In every region where the language is spoken.
      locale: languageOf(known.locale),
      account: holds === 'account' ? accountId : null,
    }
    const texts = written.map((one) => ({ ...one, ...where }))
    const back = () => change((from) => written.reduce((to, { id, text }) => withWords(to, id, text), from))
    const kept = await keep(texts, say(`statement.words-kept-${holds}`, { name: names[holds] }), back)
    if (kept) change((from) => written.reduce((to, { id }) => withWords(to, id, null), from))
  }
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button variant="default" size="compact-sm" disabled={written.length === 0 || readOnly} loading={busy}>
          {say('statement.keep-words')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['account', 'brand', 'book'] as const).map((holds) => (
          <Menu.Item key={holds} onClick={() => void run(holds)}>
            {say(`statement.keep-words-${holds}`, { name: names[holds] })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
