import account from './window-account-de.json' with { type: 'json' }
import accounts from './window-accounts-de.json' with { type: 'json' }
import brands from './window-brands-de.json' with { type: 'json' }
import frame from './window-de.json' with { type: 'json' }
import type { WindowMessageId } from './window-en.ts'
import home from './window-home-de.json' with { type: 'json' }
import importing from './window-import-de.json' with { type: 'json' }
import indicators from './window-indicators-de.json' with { type: 'json' }
import mapping from './window-mapping-de.json' with { type: 'json' }
import metrics from './window-metrics-de.json' with { type: 'json' }
import model from './window-model-de.json' with { type: 'json' }
import presets from './window-presets-de.json' with { type: 'json' }
import review from './window-review-de.json' with { type: 'json' }
import runs from './window-runs-de.json' with { type: 'json' }
import settings from './window-settings-de.json' with { type: 'json' }
import statement from './window-statement-de.json' with { type: 'json' }

export const german: Readonly<Record<WindowMessageId, string>> = {
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
