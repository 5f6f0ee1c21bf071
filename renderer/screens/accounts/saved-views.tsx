import { Button, Group, Popover, Stack, Text } from '@mantine/core'
import { memo, useState } from 'react'
import type { AccountView, SavedView } from '../../../shared/contract/accounts.ts'
import { useWords } from '../../words/use-words.ts'
import { NameForm } from './name-form.tsx'
import { useSavedViews } from './use-saved-views.ts'
import type { ChangeView } from './use-view.ts'
import { sameView } from './view-in-address.ts'

type SavedViewsProps = { readonly view: AccountView; readonly onChange: ChangeView }

/** Views with a name: a search, its filters and its order, to come back to. */
export const SavedViews = memo(FreshSavedViews)

function FreshSavedViews({ view, onChange }: SavedViewsProps) {
  const { say } = useWords()
  const { views, save, rename, remove } = useSavedViews()
  const [opened, open] = useState(false)
  const current = views.find((one) => sameView(one.view, view))
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md" width={420} opened={opened} onChange={open}>
      <Popover.Target>
        <Button
          variant="default"
          className="accounts-filter"
          data-chosen={current ? true : undefined}
          onClick={() => open(!opened)}
        >
          {say('accounts.views')}
          {current ? <span className="accounts-chosen">{current.name}</span> : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('accounts.views')}>
        {views.length === 0 ? (
          <Text fz="sm" c="dimmed" mb="sm">
            {say('accounts.no-views')}
          </Text>
        ) : (
          <Stack gap={2} mb="sm" className="accounts-choices" component="ul" p={0} m={0}>
            {views.map((one) => (
              <ViewRow
                key={one.name}
                saved={one}
                current={one === current}
                onChoose={() => {
                  onChange(() => one.view)
                  open(false)
                }}
                onRename={(name) => void rename(one, name)}
                onRemove={() => void remove(one)}
              />
            ))}
          </Stack>
        )}
        <NameForm
          label={say('accounts.save-as')}
          action={say('accounts.save')}
          onName={(name) => void save({ name, view })}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

type ViewRowProps = {
  readonly saved: SavedView
  readonly current: boolean
  readonly onChoose: () => void
  readonly onRename: (name: string) => void
  readonly onRemove: () => void
}

function ViewRow({ saved: { name }, current, onChoose, onRename, onRemove }: ViewRowProps) {
  const { say } = useWords()
  const [renaming, rename] = useState(false)
  if (renaming)
    return (
      <li className="accounts-view">
        <NameForm
          label={say('accounts.new-name', { name })}
          action={say('accounts.rename')}
          start={name}
          onName={(to) => {
            rename(false)
            onRename(to)
          }}
        />
      </li>
    )
  return (
    <Group component="li" className="accounts-view" gap={4} wrap="nowrap">
      <Button
        variant="subtle"
        flex={1}
        miw={0}
        justify="flex-start"
        px={8}
        aria-pressed={current}
        title={name}
        onClick={onChoose}
      >
        {name}
      </Button>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={say('accounts.rename-of', { name })}
        onClick={() => rename(true)}
      >
        {say('accounts.rename')}
      </Button>
      <Button variant="subtle" size="compact-xs" aria-label={say('accounts.remove-of', { name })} onClick={onRemove}>
        {say('accounts.remove')}
      </Button>
    </Group>
  )
}
