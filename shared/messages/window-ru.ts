import account from './window-account-ru.json' with { type: 'json' }
import accounts from './window-accounts-ru.json' with { type: 'json' }
import brands from './window-brands-ru.json' with { type: 'json' }
import type { WindowMessageId } from './window-en.ts'
import home from './window-home-ru.json' with { type: 'json' }
import importing from './window-import-ru.json' with { type: 'json' }
import indicators from './window-indicators-ru.json' with { type: 'json' }
import mapping from './window-mapping-ru.json' with { type: 'json' }
import metrics from './window-metrics-ru.json' with { type: 'json' }
import model from './window-model-ru.json' with { type: 'json' }
import presets from './window-presets-ru.json' with { type: 'json' }
import review from './window-review-ru.json' with { type: 'json' }
import frame from './window-ru.json' with { type: 'json' }
import runs from './window-runs-ru.json' with { type: 'json' }
import settings from './window-settings-ru.json' with { type: 'json' }
import statement from './window-statement-ru.json' with { type: 'json' }

export const russian: Readonly<Record<WindowMessageId, string>> = {
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
