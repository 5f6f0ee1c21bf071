import 'dayjs/locale/ru'
import { russian as problems } from '../../../shared/messages/problems-ru.ts'
import print from '../../../shared/messages/ru.json' with { type: 'json' }
import { russian as window } from '../../../shared/messages/window-ru.ts'
import { vocabulary } from './vocabulary.ts'

export const russian = vocabulary('ru', 'ru', { window, problems, print })
