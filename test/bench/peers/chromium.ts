import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openBrowser } from '../../e2e/browser.ts'
import type { Content } from '../print/content.ts'
import { fontFilesOf, type Maker } from '../print/maker.ts'
import { escaped, svgOf } from '../print/svg-of.ts'

/** Chromium's printToPDF, with so many tabs at a time: rows by flexbox, charts as SVG. */
export async function chromium(tabs: number): Promise<Maker> {
  const browser = await openBrowser()
  const { normal } = fontFilesOf()
  const font = readFileSync(normal).toString('base64')
  const style = `@font-face{font-family:Inter;src:url(data:font/ttf;base64,${font})}body{font:7pt Inter;margin:0}
section{break-after:page;padding:24pt}section:last-child{break-after:auto}p{display:flex;justify-content:space-between;margin:0;line-height:1.25}`
  const free: Page[] = []
  for (let tab = 0; tab < tabs; tab += 1) {
    const page = await browser.newPage()
    await page.setContent(`<style>${style}</style><main></main>`)
    free.push(page)
  }
  const waiting: ((page: Page) => void)[] = []
  const taken = async () => free.pop() ?? new Promise<Page>((give) => waiting.push(give))
  return async (content) => {
    const page = await taken()
    try {
      await page.locator('main').evaluate((main, html) => {
        main.innerHTML = html
      }, htmlOf(content))
      return await page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: false })
    } finally {
      const next = waiting.shift()
      if (next) next(page)
      else free.push(page)
    }
  }
}

function htmlOf({ pages }: Content): string {
  return pages
    .map(({ rows, charts }) => {
      const lines = rows.map(
        ({ cells }) => `<p>${cells.map(({ text }) => `<span>${escaped(text)}</span>`).join(' ')}</p>`,
      )
      return `<section>${lines.join('')}${charts.map((chart) => svgOf(chart, 'Inter')).join('')}</section>`
    })
    .join('')
}
