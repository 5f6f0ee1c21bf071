import path from 'node:path'
import { test } from './harness.ts'
const out = '/tmp/ps6/shots'
test('shots', async ({ counterpart: { page, openSample, broker } }) => {
  test.setTimeout(240_000)
  await openSample('#/indicators')
  await page.getByRole('table').waitFor()
  const places = {
    catalogue: '#/indicators', one: '#/indicators?indicator=document_preparation', rate: '#/indicators?indicator=right_first_time',
    table: '#/indicators?indicator=document_preparation&assumptions=table', unconfirmed: '#/indicators?indicator=carrier_choice', templates: '#/indicators?show=templates&industry=staffing',
    gone: '#/indicators?indicator=nothing',
  }
  for (const [language, scheme, width, height] of [['en', 'light', 1440, 900], ['nl', 'dark', 1024, 700]] as const) {
    await broker.answers.changePreferences({ language })
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height })
    for (const [name, hash] of Object.entries(places)) {
      await page.evaluate((h) => { (globalThis as any).location.hash = h }, hash)
      await page.waitForTimeout(700)
      await page.screenshot({ path: path.join(out, `${name}-${width}.png`), fullPage: true })
    }
  }
})
