import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemList } from '../../../electron/engine/import/problem-list.ts'
import { sentence } from '../../../shared/sentences/english.ts'

test('problems are listed in the order of the file, whenever they are found', () => {
  void fc.assert(
    fc.property(
      fc.uniqueArray(fc.option(fc.nat(50)), { minLength: 1 }),
      fc.integer({ min: 1, max: 20 }),
      (rows, most) => {
        const list = problemList('x.csv', most)
        for (const row of rows) list.add(row, 'id', null, sentence('empty-cell'))
        const place = (row: number | null) => row ?? Number.POSITIVE_INFINITY
        const inOrder = rows.toSorted((a, b) => place(a) - place(b)).slice(0, most)
        expect(
          list
            .all()
            .slice(0, inOrder.length)
            .map(({ row }) => row),
        ).toEqual(inOrder)
        expect(list.count()).toBe(rows.length)
      },
    ),
  )
})
