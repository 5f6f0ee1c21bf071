import english from '../../shared/messages/window-presets-en.json' with { type: 'json' }
import type { PresetTitle } from '../../shared/sentences/sentence.ts'
import type { WindowWords } from './use-words.ts'

/** A preset's title in the language of the window, unless somebody gave it another one. */
export function titleOfPreset({ preset, title }: PresetTitle, say: WindowWords['say']): string {
  const id = `import.preset.${preset}`
  return isEnglish(id) && english[id] === title ? say(id) : title
}

function isEnglish(id: string): id is keyof typeof english {
  return id in english
}
