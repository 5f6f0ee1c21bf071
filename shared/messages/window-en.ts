import account from './window-account-en.json' with { type: 'json' }
import accounts from './window-accounts-en.json' with { type: 'json' }
import brands from './window-brands-en.json' with { type: 'json' }
import frame from './window-en.json' with { type: 'json' }
import home from './window-home-en.json' with { type: 'json' }
import importing from './window-import-en.json' with { type: 'json' }
import indicators from './window-indicators-en.json' with { type: 'json' }
import mapping from './window-mapping-en.json' with { type: 'json' }
import metrics from './window-metrics-en.json' with { type: 'json' }
import model from './window-model-en.json' with { type: 'json' }
import presets from './window-presets-en.json' with { type: 'json' }
import review from './window-review-en.json' with { type: 'json' }
import runs from './window-runs-en.json' with { type: 'json' }
import settings from './window-settings-en.json' with { type: 'json' }
import statement from './window-statement-en.json' with { type: 'json' }

export const english = {
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

export type WindowMessageId = keyof typeof english
