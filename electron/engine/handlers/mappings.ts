import { done } from '../../../shared/problem.ts'
import { proposeMapping } from '../import/propose-mapping.ts'
import { keepMapping, knownMappings } from '../known-mappings.ts'
import { accountsTried } from '../window/accounts-tried.ts'
import { columnValues } from '../window/column-values.ts'
import { findAccounts } from '../window/find-accounts.ts'
import { forgetMapping, listMappings, renameMapping } from '../window/mappings.ts'
import { tryMapping } from '../window/try-mapping.ts'
import { whenFree } from '../window/until-free.ts'
import type { Answers, Engine } from './engine.ts'

type Names =
  | 'mappings'
  | 'proposeMapping'
  | 'tryMappingOn'
  | 'valuesIn'
  | 'keepMapping'
  | 'renameMapping'
  | 'forgetMapping'
  | 'findAccounts'

export function mappingAnswers({ session, jobs, now }: Engine): Answers<Names> {
  // No figure comes from a mapping, so nothing has to be calculated anew.
  const changes = false
  return {
    mappings: () => session.read((book) => done(listMappings(book))),
    proposeMapping: (asked) => session.read((book) => done(proposeMapping(asked, knownMappings(book)))),
    tryMappingOn: ({ job, file: { path, ...said }, patient }) =>
      session.readLong((book) =>
        jobs.run(job, (work) =>
          tryMapping(book, path, { ...said, ...work, mappings: knownMappings(book) }, accountsTried(book), patient),
        ),
      ),
    valuesIn: ({ job, file: { path, ...said }, header }) =>
      session.readLong((book) =>
        jobs.run(job, (work) => columnValues(path, { ...said, ...work, mappings: knownMappings(book) }, header)),
      ),
    keepMapping: ({ mapping }) =>
      session.write(
        whenFree((book) => {
          keepMapping(book, mapping, now())
          return done(undefined)
        }),
        changes,
      ),
    renameMapping: ({ name, title }) =>
      session.write(
        whenFree((book) => renameMapping(book, name, title, now())),
        changes,
      ),
    forgetMapping: ({ name }) =>
      session.write(
        whenFree((book) => forgetMapping(book, name)),
        changes,
      ),
    findAccounts: ({ like, limit }) => session.read((book) => done(findAccounts(accountsTried(book), like, limit))),
  }
}
