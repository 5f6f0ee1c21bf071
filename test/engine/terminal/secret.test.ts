import { spawn, spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** `script` gives a program a terminal of its own. */
const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0
const asking = `
  import { askSecretly } from '${new URL('../../../electron/engine/terminal/secret.ts', import.meta.url)}'
  console.log('heard ' + (await askSecretly('Password: ')).length + ' letters')`

test.skipIf(!hasTerminal)(
  'what is typed at a terminal is heard and not shown; without util-linux’s script this is skipped',
  async () => {
    const command = `${process.execPath} --input-type=module -e "$ASKING"`
    const typing = spawn('script', ['-qec', command, '/dev/null'], { env: { ...process.env, ASKING: asking } })
    let shown = ''
    typing.stdout.on('data', (chunk: Buffer) => {
      const before = shown
      shown += chunk.toString('utf8')
      // One letter too many, taken back.
      if (!before.includes('Password: ') && shown.includes('Password: ')) typing.stdin.write('Gehx\u007feim7\r')
    })
    const code = await new Promise((done) => typing.on('close', done))
    expect(code).toBe(0)
    expect(shown).toContain('heard 7 letters')
    expect(shown).not.toMatch(/[Gg]eh|eim7/)
  },
  60_000,
)
