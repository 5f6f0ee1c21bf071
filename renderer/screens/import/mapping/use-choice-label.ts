import { useWords } from '../../../words/use-words.ts'

/** A word of a fixed list as people call it: "contextual_inquiry" is "Contextual inquiry". */
export function useChoiceLabel(): (word: string) => string {
  const { say, has } = useWords()
  return (word) => {
    const id = `mapping.choice.${word}`
    return has(id) ? say(id) : word
  }
}
