import { cpSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { accountNames } from '../../electron/engine/store/account-links.ts'
import { listBatches } from '../../electron/engine/store/batches.ts'
import { type Export, exportFiles, exportOf, presets, rowsOf, textIn } from '../fixtures/exports-of.ts'
import { expectAccessible } from './accessible.ts'
import { dropFiles } from './drop-files.ts'
import { emptyBook, inBook } from './empty-book.ts'
import { type Counterpart, test } from './harness.ts'

/** Exports of each system; those that they come after are dropped with them, last. */
const systems = [
  { system: 'Salesforce', files: ['salesforce/opportunities-report.csv'] },
  { system: 'HubSpot', files: ['hubspot/deals-nl.csv'] },
  { system: 'Dynamics 365', files: ['dynamics/opportunities-view.csv', 'dynamics/invoices-view.csv'] },
  { system: 'SugarCRM', files: ['sugarcrm/opportunities-export.csv'] },
  { system: 'Oracle CX', files: ['oracle/opportunities-export.csv'] },
  { system: 'Zoho CRM', files: ['zoho/deals-export.csv'] },
  { system: 'Stripe', files: ['stripe/invoices.csv', 'stripe/subscriptions.csv'] },
  { system: 'Zendesk', files: ['zendesk/tickets.csv'] },
  { system: 'SurveyMonkey', files: ['surveymonkey/responses.csv'] },
  { system: 'Survio', files: ['survio/responses.csv'] },
  { system: 'a time sheet', files: ['time-tracking/time-entries.csv'] },
]

const listed = (page: Page) => page.getByRole('list', { name: 'Files to import' })
const titleOf = (preset: string) => presets.find(({ name }) => name === preset)?.title ?? ''

for (const { system, files } of systems) {
  test(`exports of ${system} come in as they were written`, async ({ counterpart }) => {
    const { page } = counterpart
    const book = await emptyBook(counterpart)
    const mains = files.map(exportOf)
    const all = [...mains, ...[...new Set(mains.flatMap(({ after }) => after))].map(exportOf).toReversed()]
    await dropFiles(
      page,
      all.map((one) => copied(one, counterpart)),
    )

    for (const { file, preset } of all) {
      await expect(
        listed(page)
          .getByRole('listitem')
          .filter({ hasText: nameOf(file) }),
      ).toContainText(titleOf(preset))
    }
    for (const main of mains) {
      await listed(page)
        .locator('button[aria-current]', { hasText: nameOf(main.file) })
        .click()
      await expect(page.getByText(/Known by \d+ of the \d+ headers that tell it/)).toBeVisible()
      await answerAll(page, main)
      await seesWhatIsLeftOut(page, main)
    }
    await expectAccessible(page)

    const accept = page.getByLabel(/^Leave out the .*bad rows? and import the good ones$/)
    if (mains.some(({ problems }) => problems.length > 0)) await accept.check()
    await page.getByRole('button', { name: `Import ${all.length} file${all.length > 1 ? 's' : ''}` }).click()
    await expect(page.getByRole('heading', { name: /rows? (is|are) in the book$/ })).toBeVisible()
    for (const { file, preset } of mains) {
      const row = page.getByRole('table', { name: 'Import history' }).getByRole('row', { name: nameOf(file) })
      await expect(row.first()).toContainText(titleOf(preset))
    }
    // Accounts, orders, contracts, measurements, feedback: every row of every file, those they refer to among them.
    for (const one of all) expect(landed(book, one)).toEqual(one.rows)
    for (const one of all) expect(Object.values(one.rows).flat()).not.toEqual([])
    await seesAccounts(page, book)
    const text = inBook(book, textIn)
    for (const personal of all.flatMap((one) => one.personal)) expect(text).not.toContain(personal)
  })
}

function nameOf(file: string): string {
  return file.replaceAll('/', '-')
}

/** Two systems may give their files one name. */
function copied({ file, path: from }: Export, { folder }: Counterpart): string {
  cpSync(from, path.join(folder, nameOf(file)))
  return nameOf(file)
}

async function answerAll(page: Page, { answers }: Export): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const about = name.slice(name.indexOf(': ') + 2)
    const question = page.getByRole('region', { name: `“${about}”: what is the best possible score?` })
    await question.getByRole('button', { name: answer, exact: true }).click()
    await expect(question).toBeHidden()
  }
}

/** In the table that comes first: why rows are left out, as the fixture has it: `1 with Stage "Lost"`. */
async function seesWhatIsLeftOut(page: Page, { leftOut, rows }: Export): Promise<void> {
  const [table] = Object.keys(rows)
  for (const reason of leftOut[table ?? ''] ?? []) {
    const [, count, column, value] = /^(\d+) with (.*) "(.*)"$/.exec(reason) ?? []
    const said = value === '' ? `${column} is empty` : `${column} is “${value}”`
    await expect(page.getByRole('region', { name: 'Left out on purpose' })).toContainText(
      `${count} row${count === '1' ? '' : 's'}${said}`,
    )
  }
}

/** Whoever came in is on the screen of accounts, under the name of the book. */
async function seesAccounts(page: Page, book: string): Promise<void> {
  const names = inBook(book, accountNames).map(({ name }) => name)
  await page.getByRole('link', { name: 'See the accounts' }).click()
  for (const name of names.slice(0, 3)) await expect(page.getByRole('grid')).toContainText(name)
}

/** What a file brought, as its FILE.json says it. */
function landed(file: string, { file: name }: Export): Export['rows'] {
  return inBook(file, (book) => {
    const batches = listBatches(book).filter((batch) => batch.file === nameOf(name))
    return Object.fromEntries(batches.map((batch) => [batch.table, rowsOf(book, batch)]))
  })
}

test('every system that has fixtures is tried', () => {
  const tried = systems.flatMap(({ files }) => files.map((file) => file.split('/')[0]))
  expect(new Set(exportFiles().map((file) => file.split('/')[0]))).toEqual(new Set(tried))
})
