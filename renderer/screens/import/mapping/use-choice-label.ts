import { useWords } from '../../../words/use-words.ts'
import { isMessage } from '../import-words.ts'

/** A word of a fixed list as people call it: "contextual_inquiry" is "Contextual inquiry". */
export function useChoiceLabel(): (word: string) => string {
  const { say } = useWords()
  return (word) => {
    const id = `mapping.choice.${word}`
    return isMessage(id) ? say(id) : word
  }
}
