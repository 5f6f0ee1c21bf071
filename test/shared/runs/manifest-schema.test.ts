import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { manifestSchema } from '../../../shared/runs/manifest.ts'

test('the published schema is the one that manifests are checked by', () => {
  const published = JSON.parse(readFileSync(new URL('../../../docs/manifest.schema.json', import.meta.url), 'utf8'))
  expect(published).toEqual(z.toJSONSchema(manifestSchema))
})
