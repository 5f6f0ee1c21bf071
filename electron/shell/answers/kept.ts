import { done } from '../../../shared/problem.ts'
import type { Tell } from '../broker.ts'
import type { Desktop } from '../desktop.ts'
import { links } from '../links.ts'
import type { KeptPreferences } from '../preferences.ts'
import type { SavedViews } from '../saved-views.ts'
import type { ShellAnswers } from './shell-answers.ts'

type Names = 'preferences' | 'changePreferences' | 'savedViews' | 'saveView' | 'removeView' | 'openLink'
type Parts = {
  readonly preferences: KeptPreferences
  readonly views: SavedViews
  readonly tell: Tell
  readonly desktop: Desktop
}

/** What the shell remembers, and the few addresses it knows. */
export function keptAnswers({ preferences, views, tell, desktop }: Parts): Pick<ShellAnswers, Names> {
  return {
    preferences: () => done(preferences.read()),
    changePreferences: (change) => {
      const changed = preferences.change(change)
      tell('preferencesChanged', changed)
      return done(changed)
    },
    savedViews: () => done(views.list()),
    saveView: (view) => done(views.save(view)),
    removeView: ({ name }) => done(views.remove(name)),
    openLink: ({ name }) => {
      desktop.openAddress(links[name])
      return done(undefined)
    },
  }
}
