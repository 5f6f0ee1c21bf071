import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

const here = import.meta.dirname
const dist = process.env['COUNTERPART_DIST'] ?? path.join(here, '../dist')
const data = ['brands', 'sample', 'indicators', 'presets']

/** One of the program's processes: what it imports is bundled, all but Electron and what brings a binary along. */
function processOf(
  input: Readonly<Record<string, string>>,
  out: string,
  external: string[],
  format: 'es' | 'cjs',
): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external, conditions: ['node', 'import', 'module', 'default'] },
    build: {
      outDir: path.join(dist, 'electron', out),
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      ssr: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, path.join(here, file)])),
        external,
        // Chunks lie beside their entry: modules find `templates/` by their own place, two folders up.
        output:
          format === 'cjs'
            ? { format, entryFileNames: '[name].cjs', codeSplitting: false }
            : { format, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

/** The data that the engine reads when it runs: brands, the sample company, indicators and presets to choose from. */
function templates(): Plugin {
  return {
    name: 'templates',
    applyToEnvironment: (environment) => environment.name === 'engine',
    writeBundle: () => {
      const source = path.join(here, '../templates')
      for (const folder of data.filter((each) => existsSync(path.join(source, each)))) {
        cpSync(path.join(source, folder), path.join(dist, 'templates', folder), {
          recursive: true,
          force: true,
          filter: (file) => !file.endsWith('.ts') && !file.endsWith('.md') && !file.endsWith('generate'),
        })
      }
    },
  }
}

export default defineConfig({
  root: here,
  // pdfmake asks for its own folder the old way.
  define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
  plugins: [templates()],
  environments: {
    shell: processOf({ main: 'shell/main.ts' }, 'shell', ['electron'], 'es'),
    preload: processOf({ preload: 'shell/preload.ts' }, 'preload', ['electron'], 'cjs'),
    engine: processOf(
      {
        main: 'engine/main.ts',
        'measurements-worker': 'engine/import/measurements-worker.ts',
        'printing-worker': 'engine/window/printing-worker.ts',
        'accounts-worker': 'engine/window/accounts-worker.ts',
        'workbook-worker': 'engine/import/xlsx/workbook-worker.ts',
        'verify-worker': 'engine/window/verify-worker.ts',
        'run-worker': 'engine/runs/run-worker.ts',
        'looking-worker': 'engine/window/looking-worker.ts',
        'review-worker': 'engine/window/review-worker.ts',
        'writing-worker': 'engine/window/writing-worker.ts',
        // Nothing but the benches calls it: they measure what its users run.
        print: 'engine/print/print.ts',
      },
      'engine',
      ['better-sqlite3', 'electron'],
      'es',
    ),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['shell', 'preload', 'engine']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
