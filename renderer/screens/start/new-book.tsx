import { Button } from '@mantine/core'
import { useState } from 'react'
import { NewBook } from '../../parts/new-book.tsx'
import { useWords } from '../../words/use-words.ts'

export function NewBookButton() {
  const { say } = useWords()
  const [shown, show] = useState(false)
  return (
    <>
      <Button size="md" variant="default" onClick={() => show(true)}>
        {say('action.new-book')}
      </Button>
      <NewBook shown={shown} close={() => show(false)} />
    </>
  )
}
