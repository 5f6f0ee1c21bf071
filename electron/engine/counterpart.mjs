#!/usr/bin/env node
// The command's first file is plain JavaScript, so that an older Node can read it far enough to say what it needs.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 14) || !process.features.typescript) {
  process.stderr.write(
    `Counterpart needs Node 22.18 or newer and this is Node ${process.versions.node}. Start it with "npm run -s counterpart -- ARGS": npm brings the right one along.\n`,
  )
  process.exit(2)
}
const { main } = await import('./cli.ts')
await main(process.argv.slice(2))
