import { Button, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useAct } from '../../client/use-act.ts'
import { command, Keys } from '../../parts/keys.tsx'
import { useWords } from '../../words/use-words.ts'
import { type Drafting, keptOf } from './brand-draft.ts'
import { useBrandNotice } from './use-brand-notice.ts'

type BrandSaveProps = { readonly drafting: Drafting; readonly name: string; readonly readOnly: boolean }

/** Saves what was changed, all at once; it can be taken back. */
export function BrandSave({ drafting: { draft, isChanged, discard }, name, readOnly }: BrandSaveProps) {
  const { say } = useWords()
  const keep = useAct('keepBrand')
  const notice = useBrandNotice()
  const run = async () => {
    if (!isChanged || keep.busy || readOnly) return
    const kept = await keep.run(keptOf(draft))
    if (!kept.ok) return
    discard()
    notice(kept.value, say('brands.saved', { name }))
  }
  useHotkeys([['mod+S', () => void run()]], [])
  return (
    <div className="paper-save">
      <Group gap="xs" grow>
        <Button variant="default" disabled={!isChanged || keep.busy} onClick={discard}>
          {say('brands.discard')}
        </Button>
        <Button disabled={!isChanged || readOnly} loading={keep.busy} onClick={() => void run()}>
          {say('brands.save')}
        </Button>
      </Group>
      <Text fz="xs" c="dimmed" mt={8} role="status">
        {say(readOnly ? 'brands.read-only' : isChanged ? 'brands.unsaved' : 'brands.all-saved')}{' '}
        {isChanged && !readOnly ? <Keys keys={[command, 'S']} size="xs" /> : null}
      </Text>
    </div>
  )
}
