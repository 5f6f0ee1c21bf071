import { spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import type { PayloadOf } from '../../shared/contract/contract.ts'
import { onTell } from '../client/client.ts'
import { runJob } from '../client/jobs.ts'
import { useAct } from '../client/use-act.ts'
import { NewBook } from '../parts/new-book.tsx'
import { go } from '../routes/use-route.ts'
import { useWords } from '../words/use-words.ts'
import { newBook, shortcutList } from './shown.ts'

type Item = PayloadOf<'menuChosen'>['item']

/** Does what somebody chose in the native menu. */
export function MenuChoices() {
  const { say } = useWords()
  const { run: openSample } = useAct('openSample')
  const shown = newBook.useShown()
  useEffect(() =>
    onTell('menuChosen', ({ item }) =>
      choose(item, () => runJob(say('start.making-sample'), (job) => openSample({ job }))),
    ),
  )
  return <NewBook shown={shown} close={newBook.close} />
}

function choose(item: Item, sample: () => Promise<unknown>): void {
  const doing: { readonly [I in Item]: () => unknown } = {
    new: newBook.show,
    sample,
    import: () => go({ screen: 'import' }),
    settings: () => go({ screen: 'settings' }),
    palette: spotlight.open,
    shortcuts: shortcutList.show,
  }
  doing[item]()
}
