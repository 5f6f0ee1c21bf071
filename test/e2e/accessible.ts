import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails where axe finds anything serious on the page as it is now, naming the rule and the first places. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousOn(page), 'axe finds nothing serious').toEqual([])
}

/** What axe finds that is serious. */
export async function seriousOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160))}`)
}
