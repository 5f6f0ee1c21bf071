import 'dayjs/locale/en-gb'
import print from '../../../shared/messages/en.json' with { type: 'json' }
import { englishInWindow } from '../../../shared/messages/english-in-window.ts'
import { english as window } from '../../../shared/messages/window-en.ts'
import { english as problems } from '../../../shared/sentences/english.ts'
import { vocabulary } from './vocabulary.ts'

export const english = vocabulary('en', 'en-gb', { window, problems: { ...problems, ...englishInWindow }, print })
