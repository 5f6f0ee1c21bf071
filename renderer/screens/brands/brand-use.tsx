import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { BrandView } from '../../../shared/contract/brands.ts'
import type { Problem } from '../../../shared/problem.ts'
import { client } from '../../client/client.ts'
import { useAct } from '../../client/use-act.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useUndoNotice } from '../../parts/use-undo-notice.tsx'
import { go } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { useBrandDraft } from './brand-draft.ts'
import { brandName } from './brand-name.ts'
import { useBrandNotice } from './use-brand-notice.ts'
import { UsedBy } from './used-by.tsx'

type BrandUseProps = { readonly view: BrandView; readonly readOnly: boolean }

/** Who is printed in the brand, and what can be done with it as a whole. */
export function BrandUse({ view, readOnly }: BrandUseProps) {
  const { say } = useWords()
  const [removing, remove] = useState(false)
  const { brand, ofProgram, inBook, isUsual } = view
  return (
    <Stack gap={8}>
      <UsedBy view={view} />
      <Text fz="sm" c="dimmed">
        {say('brands.used-by-why', { key: brand.key })}
      </Text>
      <Group gap="xs">
        {isUsual ? null : <MakeDefault brand={brand.key} readOnly={readOnly} />}
        {inBook ? (
          <Button size="compact-sm" variant="default" disabled={readOnly} onClick={() => remove(true)}>
            {say(ofProgram ? 'brands.restore' : 'brands.remove')}
          </Button>
        ) : null}
      </Group>
      {removing ? <RemoveBrand view={view} close={() => remove(false)} /> : null}
    </Stack>
  )
}

function MakeDefault({ brand, readOnly }: { readonly brand: string; readonly readOnly: boolean }) {
  const { say } = useWords()
  const notice = useUndoNotice()
  const write = useAct('writeSetting')
  const make = async () => {
    const known = await client.settings()
    const before = known.ok ? known.value.settings.brand : null
    const written = await write.run({ key: 'brand', value: JSON.stringify(brand) })
    if (!written.ok || before === null) return
    notice({
      text: say('brands.default-now', { name: brandName(brand) }),
      undo: async () => (await write.run({ key: 'brand', value: JSON.stringify(before) })).ok,
      undone: say('brands.default-now', { name: brandName(before) }),
    })
  }
  return (
    <Button size="compact-sm" variant="default" disabled={readOnly} loading={write.busy} onClick={() => void make()}>
      {say('brands.make-default')}
    </Button>
  )
}

type RemoveBrandProps = { readonly view: BrandView; readonly close: () => void }

/** Asks once more; where accounts would be left without a brand, says which. */
function RemoveBrand({ view, close }: RemoveBrandProps) {
  const { brand, ofProgram } = view
  const { say, problem: said } = useWords()
  const { discard } = useBrandDraft(view)
  const notice = useBrandNotice()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const name = brandName(brand.key)
  const run = async () => {
    setBusy(true)
    const removed = await client.removeBrand({ key: brand.key })
    setBusy(false)
    if (!removed.ok) return setProblem(removed.problem)
    // What was changed of it goes with it, and does not come back with another of its name.
    discard()
    close()
    notice(removed.value, say(ofProgram ? 'brands.restored' : 'brands.removed', { name }))
    if (!ofProgram) go({ screen: 'brands' })
  }
  return (
    <Dialog title={say(ofProgram ? 'brands.restore-title' : 'brands.remove-title', { name })} close={close}>
      <Text fz="sm">{say(ofProgram ? 'brands.restore-why' : 'brands.remove-why')}</Text>
      {problem ? (
        <Alert color="ember" variant="outline" mt="md" role="alert">
          {said(problem)}
        </Alert>
      ) : null}
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={close}>
          {say('action.cancel')}
        </Button>
        <Button color="ember" loading={busy} disabled={problem !== null} onClick={() => void run()} data-autofocus>
          {say(ofProgram ? 'brands.restore-do' : 'brands.remove-do')}
        </Button>
      </Group>
    </Dialog>
  )
}
