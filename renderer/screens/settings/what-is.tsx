import { Anchor } from '@mantine/core'
import type { LinkName } from '../../../shared/contract/book.ts'
import { useAct } from '../../client/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import type { Field } from './fields.ts'

/** Where a setting follows a standard that others keep, the way to it. */
export function WhatIs({ field: { kind } }: { readonly field: Field }) {
  const { say } = useWords()
  const open = useAct('openLink')
  const link = linkOf(kind)
  if (link === null) return null
  return (
    <Anchor
      component="button"
      type="button"
      fz="xs"
      underline="always"
      aria-label={say(`settings.what-${link}`)}
      onClick={() => void open.run({ name: link })}
    >
      {say('settings.what')}
    </Anchor>
  )
}

function linkOf(kind: Field['kind']): LinkName | null {
  if (kind === 'currency') return 'currencies'
  return kind === 'locale' ? 'languageTags' : null
}
