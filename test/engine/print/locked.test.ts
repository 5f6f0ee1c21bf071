import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { pdfOf } from '../../../electron/engine/print/pdf-of.ts'
import { day } from '../../../shared/days.ts'
import { scratchFolder } from '../../shell/scratch.ts'

const qpdf = spawnSync('qpdf', ['--version']).error === undefined

async function locked(password: string): Promise<Uint8Array> {
  const definition = { content: 'Locked words', defaultStyle: { font: 'Inter' }, info: { title: 'A title' } }
  return (await pdfOf(definition, day('2026-03-31'), null, { password })).bytes
}

async function read(bytes: Uint8Array, password: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), password, verbosity: 0 })
  try {
    const { items } = await (await (await task.promise).getPage(1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join('')
  } finally {
    await task.destroy()
  }
}

// Enough passwords that some need more than 64 rounds.
test.each(['open', 'zwölf Ångström', 'пароль', 'x'.repeat(127), 'a\u00a0b', 'ﬁne'])(
  'what is locked with %s is opened with it and with no other',
  async (password) => {
    const bytes = await locked(password)
    expect(await read(bytes, password)).toContain('Locked words')
    await expect(read(bytes, `${password.slice(1)}!`)).rejects.toThrow(/password/i)
  },
)

test.skipIf(!qpdf)('qpdf finds the handler of PDF 2.0 and AES-256; without qpdf this is skipped', async () => {
  const file = path.join(scratchFolder(), 'locked.pdf')
  writeFileSync(file, await locked('open'))
  const said = execFileSync('qpdf', ['--password=open', '--show-encryption', file], { encoding: 'utf8' })
  expect(said).toContain('R = 6')
  expect(said).toMatch(/file encryption method: AESv3/)
  expect(spawnSync('qpdf', ['--password=open', '--check', file]).status).toBe(0)
  expect(spawnSync('qpdf', ['--password=wrong', '--check', file]).status).toBe(2)
})

test.skipIf(!qpdf)('cells of a locked table name the heads that it has; without qpdf this is skipped', async () => {
  const body = [
    ['Name', 'Value'],
    ['a', 'b'],
  ]
  const definition = { content: { table: { headerRows: 1, body } }, defaultStyle: { font: 'Inter' } }
  const file = path.join(scratchFolder(), 'locked.pdf')
  writeFileSync(file, (await pdfOf(definition, day('2026-03-31'), null, { password: 'open' })).bytes)
  const plain = execFileSync('qpdf', ['--password=open', '--decrypt', '--qdf', file, '-'], { encoding: 'latin1' })
  const named = (key: string) =>
    [...plain.matchAll(new RegExp(`/${key} (?:\\[\\s*)?(\\(h\\d+\\))`, 'g'))].map(([, name]) => name)
  expect(named('ID')).toEqual(['(h00000)', '(h00001)'])
  expect(named('Headers')).toEqual(named('ID'))
})

test('what has a name in a locked document is found by it: where a link leads, and the data inside', async () => {
  const definition = {
    content: [
      { text: 'The top', id: 'top' },
      { text: 'Below', id: 'below' },
      { text: 'up', linkToDestination: 'top' },
    ],
    defaultStyle: { font: 'Inter' },
  }
  const content = Buffer.from('{"a":1}')
  const data = { name: 'statement.json', type: 'application/json', description: 'The data', content }
  const { bytes } = await pdfOf(definition, day('2026-03-31'), data, { password: 'open' })
  const task = getDocument({ data: new Uint8Array(bytes), password: 'open', verbosity: 0 })
  const document = await task.promise
  const [link] = await (await document.getPage(1)).getAnnotations()
  expect(link?.['dest']).toBe('top')
  expect(await document.getDestination('top')).toHaveLength(5)
  expect(await document.getDestination('below')).toHaveLength(5)
  expect([...((await document.getAttachments())?.keys() ?? [])]).toEqual(['statement.json'])
  await task.destroy()
  if (!qpdf) return
  const file = path.join(scratchFolder(), 'locked.pdf')
  writeFileSync(file, bytes)
  const shown = execFileSync('qpdf', ['--password=open', '--show-attachment=statement.json', file], {
    encoding: 'utf8',
  })
  expect(shown).toBe('{"a":1}')
})
