import type { Language } from '../../shared/languages.ts'
import de from '../../shared/messages/shell-de.json' with { type: 'json' }
import en from '../../shared/messages/shell-en.json' with { type: 'json' }
import fr from '../../shared/messages/shell-fr.json' with { type: 'json' }
import nl from '../../shared/messages/shell-nl.json' with { type: 'json' }
import ru from '../../shared/messages/shell-ru.json' with { type: 'json' }
import { typesetAll } from '../../shared/typeset.ts'

export type ShellWords = typeof en

/** The words of menus and dialogs, which are not the window's to say. */
export const shellWords: Readonly<Record<Language, ShellWords>> = typesetAll({ en, nl, de, fr, ru })
