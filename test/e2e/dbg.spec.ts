import { test } from './harness-dbg.ts'
test('dbg', async ({ counterpart: { page, openSample } }) => {
  page.on('pageerror', (e) => console.log(e.stack?.slice(0, 1500)))
  await openSample()
  await page.getByRole('link', { name: 'Accounts' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.waitForTimeout(500)
  console.log('opened')
  await page.getByRole('textbox', { name: 'A place, an action, an account' }).fill('zurcher')
  await page.waitForTimeout(800); console.log('filled')
  await page.getByRole('button', { name: /Zürcher Feinwerk AG/ }).click()
  await page.waitForTimeout(1500); console.log(await page.evaluate(() => location.hash))
})
