import account from './window-account-fr.json' with { type: 'json' }
import accounts from './window-accounts-fr.json' with { type: 'json' }
import brands from './window-brands-fr.json' with { type: 'json' }
import type { WindowMessageId } from './window-en.ts'
import frame from './window-fr.json' with { type: 'json' }
import home from './window-home-fr.json' with { type: 'json' }
import importing from './window-import-fr.json' with { type: 'json' }
import indicators from './window-indicators-fr.json' with { type: 'json' }
import mapping from './window-mapping-fr.json' with { type: 'json' }
import metrics from './window-metrics-fr.json' with { type: 'json' }
import model from './window-model-fr.json' with { type: 'json' }
import presets from './window-presets-fr.json' with { type: 'json' }
import review from './window-review-fr.json' with { type: 'json' }
import runs from './window-runs-fr.json' with { type: 'json' }
import settings from './window-settings-fr.json' with { type: 'json' }
import statement from './window-statement-fr.json' with { type: 'json' }

export const french: Readonly<Record<WindowMessageId, string>> = {
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
