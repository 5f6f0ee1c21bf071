import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BrandView } from '../../../shared/contract/brands.ts'
import { brandKey } from '../../../shared/statement/brand.ts'
import { useAct } from '../../client/use-act.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { go } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { brandName } from './brand-name.ts'
import { useBrandNotice } from './use-brand-notice.ts'

type NewBrandProps = { readonly brands: readonly BrandView[]; readonly close: () => void }

/** A name, and what to begin with: a brand is made at once and then changed. */
export function NewBrand({ brands, close }: NewBrandProps) {
  const { say } = useWords()
  const keep = useAct('keepBrand')
  const notice = useBrandNotice()
  const [name, setName] = useState('')
  const [from, setFrom] = useState('plain')
  const key = name.trim().toLowerCase().replace(/\s+/g, '-')
  const isName = brandKey.safeParse(key).success
  const isTaken = brands.some(({ brand }) => brand.key === key)
  const wrong = name.trim() !== '' && !isName ? 'brands.name-bad' : isTaken ? 'brands.name-taken' : null
  const make = async () => {
    const model = brands.find(({ brand }) => brand.key === from)?.brand
    if (!isName || isTaken || !model) return
    const kept = await keep.run({ key, brand: { ...model, key }, texts: [] })
    if (!kept.ok) return
    close()
    notice(kept.value, say('brands.made', { name: brandName(key) }))
    go({ screen: 'brands' }, { brand: key })
  }
  return (
    <Dialog title={say('brands.new-title')} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Stack>
          <TextInput
            label={say('brands.name')}
            description={say('brands.name-why')}
            maxLength={60}
            value={name}
            error={wrong === null ? null : say(wrong)}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            data-autofocus
          />
          <Select
            label={say('brands.begin-with')}
            allowDeselect={false}
            data={brands.map(({ brand }) => ({ value: brand.key, label: brandName(brand.key) }))}
            value={from}
            onChange={(value) => setFrom(value ?? from)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('action.cancel')}
            </Button>
            <Button type="submit" disabled={!isName || isTaken} loading={keep.busy}>
              {say('brands.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
