import 'dayjs/locale/nl'
import print from '../../../shared/messages/nl.json' with { type: 'json' }
import { dutch as problems } from '../../../shared/messages/problems-nl.ts'
import { dutch as window } from '../../../shared/messages/window-nl.ts'
import { vocabulary } from './vocabulary.ts'

export const dutch = vocabulary('nl', 'nl', { window, problems, print })
