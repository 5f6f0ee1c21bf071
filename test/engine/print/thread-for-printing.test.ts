import { expect, test } from 'vitest'
import { oldMegabytes } from '../../../electron/engine/print/thread-for-printing.ts'

test('threads share half of the memory, each with room for any statement and no more than helps', () => {
  const gibibyte = 2 ** 30
  expect(oldMegabytes(1, 16 * gibibyte)).toBe(600)
  expect(oldMegabytes(4, 4 * gibibyte)).toBe(512)
  expect(oldMegabytes(4, 2 * gibibyte)).toBe(320)
  expect(oldMegabytes(1)).toBeGreaterThanOrEqual(320)
})
