import { test } from './launch.ts'
for (let i = 0; i < 14; i++) test('dbg ' + i, async ({ program }) => {
  const { page, app } = program
  const t0 = Date.now()
  try { await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 6000 }); console.log('ok', Date.now() - t0) }
  catch { 
  console.log(await Promise.race([app.evaluate(async ({ BrowserWindow }) => { const w = BrowserWindow.getAllWindows()[0]; const c = w?.webContents; const before = { n: BrowserWindow.getAllWindows().length, url: c?.getURL(), loading: c?.isLoading(), crashed: c?.isCrashed(), pid: c?.getOSProcessId(), visible: w?.isVisible() }; const js = await Promise.race([c?.executeJavaScript('document.body.innerText.slice(0,100) + document.readyState'), new Promise(r => setTimeout(() => r('no js'), 2000))]); return { ...before, js } }), new Promise(r => setTimeout(() => r('main does not answer'), 4000))]))
  console.log(page.url(), app.windows().length)
  }
})
