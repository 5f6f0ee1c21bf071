import type { Page } from '@playwright/test'

/** Drops files on the middle of the window by their names; the harness looks for them where `dropFrom` said. */
export async function dropFiles(page: Page, names: readonly string[]): Promise<void> {
  await page.locator('main section').first().waitFor()
  await page.evaluate((dropped) => {
    const inPage = globalThis as unknown as {
      DataTransfer: new () => { readonly items: { add: (file: unknown) => void } }
      File: new (parts: readonly string[], name: string) => unknown
      DragEvent: new (name: string, init: object) => Event
      document: { querySelector: (selector: string) => EventTarget | null }
    }
    const dataTransfer = new inPage.DataTransfer()
    for (const name of dropped) dataTransfer.items.add(new inPage.File(['x'], name))
    const target = inPage.document.querySelector('main section')
    for (const kind of ['dragover', 'drop']) {
      target?.dispatchEvent(new inPage.DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, names)
}
