import 'dayjs/locale/fr'
import print from '../../../shared/messages/fr.json' with { type: 'json' }
import { french as problems } from '../../../shared/messages/problems-fr.ts'
import { french as window } from '../../../shared/messages/window-fr.ts'
import { vocabulary } from './vocabulary.ts'

export const french = vocabulary('fr', 'fr', { window, problems, print })
