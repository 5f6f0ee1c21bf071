import account from './window-account-nl.json' with { type: 'json' }
import accounts from './window-accounts-nl.json' with { type: 'json' }
import brands from './window-brands-nl.json' with { type: 'json' }
import type { WindowMessageId } from './window-en.ts'
import home from './window-home-nl.json' with { type: 'json' }
import importing from './window-import-nl.json' with { type: 'json' }
import indicators from './window-indicators-nl.json' with { type: 'json' }
import mapping from './window-mapping-nl.json' with { type: 'json' }
import metrics from './window-metrics-nl.json' with { type: 'json' }
import model from './window-model-nl.json' with { type: 'json' }
import frame from './window-nl.json' with { type: 'json' }
import presets from './window-presets-nl.json' with { type: 'json' }
import review from './window-review-nl.json' with { type: 'json' }
import runs from './window-runs-nl.json' with { type: 'json' }
import settings from './window-settings-nl.json' with { type: 'json' }
import statement from './window-statement-nl.json' with { type: 'json' }

export const dutch: Readonly<Record<WindowMessageId, string>> = {
  ...frame,
  ...account,
  ...accounts,
  ...model,
  ...brands,
  ...home,
  ...importing,
  ...indicators,
  ...mapping,
  ...metrics,
  ...presets,
  ...review,
  ...runs,
  ...settings,
  ...statement,
}
