import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

const account = '#/account/HL-1001'

test('an account shows what came of the relationship, with nothing internal outside its own panel', async ({
  counterpart: { page, openSample },
}) => {
  await openSample(account)
  await expect(page.getByRole('heading', { level: 1, name: 'Brouwer & Zonen Bloemexport B.V.' })).toBeVisible()
  await expect(worth(page)).toHaveText('€344,008')
  await expect(page.getByRole('img', { name: /worth €344,008 in all against €139,372 paid/ })).toBeVisible()
  const internal = page.getByRole('region', { name: 'What the account is worth to us' })
  await expect(internal.getByText('Internal: never for the customer')).toBeVisible()
  await expect(internal.getByRole('button', { name: /^CLV: €/ })).toBeVisible()
  await expect(internal).toContainText(/between €[\d,]+ and €[\d,]+/)
  await expect(internal).toContainText('Model: retention · Of 50 contracts that ended in the last 24 months')
  await expectAccessible(page)
})

test('the picture can be read as a table of years that foots', async ({ counterpart: { page, openSample } }) => {
  await openSample(account)
  await page.getByText('By year', { exact: true }).click()
  const years = page.getByRole('table', { name: 'By year' })
  await expect(years.getByRole('row')).toHaveCount(7)
  await expect(years.getByRole('row', { name: /^Total/ })).toContainText('€344,008')
  await page.getByRole('button', { name: /^Paid for itself: Sep/ }).click()
  await expect(page.getByRole('row', { name: /^September 2022 paid for itself/ })).toBeInViewport()
})

test('a figure opens its working, down to the file and the row, by keys alone', async ({
  counterpart: { page, openSample },
}) => {
  await openSample(account)
  await worth(page).focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Working' })
  const whole = drawer.getByRole('treeitem').first()
  await expect(whole).toBeFocused()
  await expect(whole).toHaveAccessibleName(/^Worth to the customer Sum of 2 parts €344,007.53$/)
  // Soft worth, export papers, the first month, its only kind of row: then what an assumption says.
  for (const part of [/^soft worth/, /^Time on export papers/, /, May 2022/, /before rounding/, /estimated/]) {
    await descend(page, drawer, part)
  }
  await descend(page, drawer, /^worth before attribution/)
  await descend(page, drawer, /^worth of the time/)
  const rate = drawer.getByRole('treeitem', { name: /^hourly rate/ })
  await expect(rate).toContainText('assumptions.csv, row 39')
  await expectAccessible(page)
  const crumbs = drawer.getByRole('navigation', { name: 'Where this figure stands' })
  await expect(crumbs.getByRole('button')).toHaveCount(7)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(crumbs.getByRole('button')).toHaveCount(6)
  await crumbs.getByRole('button', { name: 'Worth to the customer' }).click()
  await expect(drawer.getByRole('treeitem', { name: /^soft worth/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(worth(page)).toBeFocused()
})

test('an assumption is corrected, its effect seen, and taken back', async ({ counterpart: { page, openSample } }) => {
  await openSample(`${account}?tab=assumptions`)
  const baseline = page.getByRole('button', { name: /^Baseline of Time on export papers: 65 min, This account/ })
  await baseline.click()
  const drawer = page.getByRole('dialog', { name: 'Correct: Baseline' })
  await drawer.getByRole('textbox', { name: 'Baseline in min' }).fill('50')
  await drawer.getByRole('textbox', { name: 'Source' }).fill('Timed again with the customer')
  await drawer.getByRole('textbox', { name: 'Confirmed by' }).fill('Joost Brouwer')
  const effect = drawer.getByRole('region', { name: 'Effect on the worth to this customer' })
  await expect(effect).toContainText('€344,007.53')
  await expect(effect).toContainText('−€')
  await expect(drawer.getByText('Replaces the one that stands there: 65 min.')).toBeVisible()
  await expectAccessible(page)
  const then = (await effect.locator('.after').textContent()) ?? ''
  await drawer.getByRole('button', { name: 'Save the correction' }).click()

  const saved = page.getByRole('status').filter({ hasText: 'The correction is saved' })
  await expect(saved).toContainText('€344,007.53')
  await expect(saved).toContainText(then)
  await expect(page.getByRole('button', { name: /^Baseline of Time on export papers: 50 min/ })).toBeVisible()
  const history = page.getByRole('table', { name: 'What changed, and when' })
  await expect(history.getByRole('row', { name: /Time on export papers/ })).toContainText('Baseline: 65 min → 50 min')
  await expect(history).toContainText('Timed again with the customer')
  await page.getByRole('tab', { name: 'Overview' }).click()
  await expect(worth(page)).not.toHaveText('€344,008')
  await expectAccessible(page)

  await saved.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The correction was taken back; everything is as it was.')).toBeVisible()
  await expect(worth(page)).toHaveText('€344,008')
  await page.getByRole('tab', { name: 'Assumptions' }).click()
  await expect(page.getByRole('button', { name: /^Baseline of Time on export papers: 65 min/ })).toBeVisible()
  await expect(page.getByText('Nothing was corrected by hand.')).toBeVisible()
})

test('an account that is not ready says what is missing and where to mend it', async ({
  counterpart: { page, openSample },
}) => {
  await openSample('#/account/HL-1009')
  const problems = page.getByRole('alert').filter({ hasText: 'Before a statement can be printed' })
  await expect(problems).toContainText('CHF→EUR')
  await expect(page.getByRole('button', { name: 'Paid: not known. Open its working.' })).toBeVisible()
  await problems.getByRole('button', { name: 'Import files' }).first().click()
  await expect(page).toHaveURL(/#\/import/)
})

test('the last twelve months and the term have figures of their own', async ({ counterpart: { page, openSample } }) => {
  await openSample(account)
  await page.getByText('Last 12 months', { exact: true }).click()
  await expect(page.getByText('1 Apr 2025 to 31 Mar 2026')).toBeVisible()
  await expect(worth(page)).not.toHaveText('€344,008')
  await page.reload()
  await expect(page.getByText('1 Apr 2025 to 31 Mar 2026')).toBeVisible()
})

function worth(page: Page): Locator {
  return page.getByRole('button', { name: /^Worth to the customer: / })
}

/** Goes down the tree with the arrow keys to a part and into it. */
async function descend(page: Page, drawer: Locator, part: RegExp): Promise<void> {
  const item = drawer.getByRole('treeitem', { name: part }).nth(0)
  const items = drawer.getByRole('treeitem')
  await expect(items.first()).toBeFocused()
  const names = await items.evaluateAll((all) =>
    all.map((one) => one.querySelector('.working-label')?.textContent ?? ''),
  )
  const at = names.findIndex((name, place) => place > 0 && part.test(name))
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown')
  await expect(item).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(drawer.getByRole('treeitem').first()).toHaveAccessibleName(part)
}

test.describe('in Dutch', () => {
  test.use({ systemLanguage: 'nl-NL' })

  test('the model of the CLV, its range, why it was chosen and its formula are said in Dutch', async ({
    counterpart: { page, openSample },
  }) => {
    await openSample(account)
    const internal = page.getByRole('region', { name: 'Wat de klant voor ons waard is' })
    await expect(internal).toContainText('Model: verlenging · Van 50 contracten', { timeout: 60_000 })
    await expect(internal).toContainText('Niet gebruikt: Het model sBG (verlengingen per jaargang) vraagt 50 klanten')
    await expect(internal).toContainText(/tussen €\s[\d.]+ en €\s[\d.]+/)
    await internal.getByRole('button', { name: /^Nog te komen: €/ }).click()
    const drawer = page.getByRole('dialog', { name: 'Berekening' })
    await expect(drawer).toContainText('m de winst van een jaar, r het deel dat verlengt, d de disconteringsvoet')
  })
})
