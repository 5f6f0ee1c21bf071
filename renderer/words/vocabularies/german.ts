import 'dayjs/locale/de'
import print from '../../../shared/messages/de.json' with { type: 'json' }
import { german as problems } from '../../../shared/messages/problems-de.ts'
import { german as window } from '../../../shared/messages/window-de.ts'
import { vocabulary } from './vocabulary.ts'

export const german = vocabulary('de', 'de', { window, problems, print })
