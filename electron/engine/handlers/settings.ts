import { done } from '../../../shared/problem.ts'
import { brandNames } from '../brands/brands.ts'
import { readSettings, writeSetting } from '../store/settings.ts'
import { whenFree } from '../window/until-free.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'settings' | 'writeSetting'

export function settingsAnswers({ session }: Engine): Answers<Names> {
  return {
    settings: () => session.read((book) => done({ settings: readSettings(book), brands: brandNames(book) })),
    writeSetting: ({ key, value }) =>
      session.write(
        whenFree((book) => {
          const written = writeSetting(book, key, value)
          return written.ok ? done({ settings: written.value, brands: brandNames(book) }) : written
        }),
      ),
  }
}
