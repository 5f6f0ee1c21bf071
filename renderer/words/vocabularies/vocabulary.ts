import type { Language } from '../../../shared/languages.ts'
import type { Code } from '../../../shared/sentences/english.ts'
import { typeset } from '../../../shared/typeset.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import type { MessageId } from '../../../shared/words.ts'

type Messages = {
  /** What the window says. */
  readonly window: Readonly<Record<WindowMessageId, string>>
  /** What can be wrong. */
  readonly problems: Readonly<Record<Code, string>>
  /** What documents say, for what is drawn by the same code: charts. */
  readonly print: Readonly<Record<MessageId, string>>
}

/** All that the window says in one language; `calendar` is dayjs's tag for its names of months and days. */
export type Vocabulary = Messages & { readonly language: Language; readonly calendar: string }

export function vocabulary(language: Language, calendar: string, { window, problems, print }: Messages): Vocabulary {
  return {
    ...{ language, calendar },
    window: typeset(language, window),
    problems: typeset(language, problems),
    print: typeset(language, print),
  }
}
