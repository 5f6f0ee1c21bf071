import { refused } from '../../../shared/problem.ts'
import { brandNamed } from '../brands/brands.ts'
import { textIds } from '../print/statement-words.ts'
import { keepTexts, textBefore } from '../statements/keep-texts.ts'
import type { Book } from '../store/book.ts'
import { accountOf } from '../store/rows/accounts.ts'
import { readSettings } from '../store/settings.ts'
import { listTexts } from '../store/texts.ts'
import { type Arguments, choice, operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
import { type Command, orRefuse, refuse } from './command.ts'
import { localeOf } from './statement.ts'
import { unknownAccount } from './value.ts'
import { withBook } from './with-book.ts'

const most = 600

export const texts: Command = {
  name: 'texts',
  operands: 'BOOK [TEXT [WORDS]]',
  help: `Lists the texts that stand in place of the usual ones, puts one otherwise, or removes one. The texts are: ${textIds('renewal').join(', ')}.`,
  options: [
    { name: 'document', value: 'D', help: 'renewal or summary; both' },
    { name: 'brand', value: 'B', help: 'for what is printed in this brand; in every one' },
    { name: 'locale', value: 'L', help: 'for a language such as nl, or a region such as nl-BE; for every one' },
    { name: 'account', value: 'ID', help: 'for this account; for all' },
    { name: 'remove', value: null, help: 'with TEXT: the usual one again' },
  ],
  run: (args, terminal) => {
    const [file = '', id, words] = operandsOf(texts, args, 1, 3)
    const remove = args.has('remove')
    if (remove && (id === undefined || words !== undefined))
      refuse('usage', 'Name the text that is meant after the book, and with --remove no words for it.')
    if (words !== undefined && words.length > most)
      refuse('usage', `A text has at most ${most} characters, and this one has ${words.length}.`)
    const writes = remove || words !== undefined
    return withBook(file, writes ? 'write' : 'read', (book) => {
      const where = whereOf(args, book)
      if (writes && id !== undefined) {
        const text = { id, ...where, text: words ?? null }
        if (remove && textBefore(book, text).text === null) orRefuse(refused('no-text', { text: id }))
        orRefuse(keepTexts(book, [text], terminal.now().toISOString()))
      }
      const list = listTexts(book)
        .filter((one) => (id === undefined || one.id === id) && isWithin(one, where))
        .map(({ id: own, document, brand, locale, account, text }) => ({
          id: own,
          document,
          brand,
          locale,
          account,
          text,
        }))
        .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      const shown = list.length === 0 ? 'All texts are the usual ones.\n' : textTable(columns, list.map(row))
      return { exit: 0, json: { texts: list }, text: shown }
    })
  },
}

type Where = Pick<ReturnType<typeof listTexts>[number], 'document' | 'brand' | 'locale' | 'account'>

function whereOf(args: Arguments, book: Book): Where {
  const document = args.text('document') === null ? null : choice(args, 'document', ['renewal', 'summary'], 'renewal')
  const [brand, account] = [args.text('brand'), args.text('account')]
  if (brand !== null) orRefuse(brandNamed(book, brand))
  if (account !== null && accountOf(book, account, readSettings(book)) === null) unknownAccount(account)
  return { document, brand, locale: localeOf(args.text('locale')), account }
}

/** Whether a text is one of those that were asked for; what was not said asks for all. */
function isWithin(one: Where, asked: Where): boolean {
  return (['document', 'brand', 'locale', 'account'] as const).every(
    (key) => asked[key] === null || asked[key] === one[key],
  )
}

function keyOf({ id, account, brand, locale, document }: Where & { readonly id: string }): string {
  return JSON.stringify([id, account, brand, locale, document])
}

const columns = [
  { title: 'text', align: 'left' },
  { title: 'for', align: 'left' },
  { title: 'words', align: 'left' },
] as const

function row({ id, document, brand, locale, account, text }: Where & { readonly id: string; readonly text: string }) {
  const holds = [
    ...(account === null ? [] : [`account ${account}`]),
    ...(brand === null ? [] : [`brand ${brand}`]),
    ...[locale, document].filter((one) => one !== null),
  ]
  return [id, holds.length === 0 ? 'everything' : holds.join(', '), text]
}
