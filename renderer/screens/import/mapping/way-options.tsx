import { Group, NumberInput, Select } from '@mantine/core'
import { type ComponentProps, useState } from 'react'
import type { Filling } from '../../../../shared/mapping/mapping.ts'
import type { Column } from '../../../../shared/tables.ts'
import { useWords } from '../../../words/use-words.ts'
import { fill, useDraft } from './draft-context.ts'
import { ValueMap } from './value-map.tsx'
import { changed, type Source, tidy, type UnitName, unitOf, units } from './ways.ts'

type Props = { readonly column: Column; readonly source: Source; readonly label: string }

/** Whether there is more to say about how a column is filled. */
export function hasOptions(source: Source, { type }: Column): boolean {
  return source.kind === 'column' && source.header !== null && type.kind !== 'key'
}

/** How a column writes its numbers or days, in which unit, and what its words stand for. */
export function WayOptions({ column, source, label }: Props) {
  const draft = useDraft()
  if (source.kind !== 'column') return null
  const { filling } = source
  const set = (change: Partial<Record<keyof Filling, unknown>>) => {
    const { mapping, part, headers } = draft
    const way = tidy({ ...filling, ...change } as Filling)
    fill(draft, column.name, changed(mapping, part, column.name, headers, way))
  }
  const { kind } = column.type
  return (
    <>
      {kind === 'number' ? <NumberOptions column={column} filling={filling} label={label} set={set} /> : null}
      {kind === 'day' ? <DayOptions filling={filling} label={label} set={set} /> : null}
      {kind === 'day' || source.header === null ? null : kind === 'number' && !filling.values ? (
        <RareValues column={column} header={source.header} filling={filling} set={set} />
      ) : (
        <ValueMap column={column} header={source.header} filling={filling} set={set} />
      )}
    </>
  )
}

/** That a number stands for another one is rare: it is not asked of the file before somebody wants it. */
function RareValues(props: ComponentProps<typeof ValueMap>) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  if (open) return <ValueMap {...props} />
  return (
    <button type="button" className="mapping-link" onClick={() => setOpen(true)}>
      {say('mapping.values', { header: props.header })}…
    </button>
  )
}

type Change = { readonly set: (change: Partial<Record<keyof Filling, unknown>>) => void }
type NumberProps = Change & { readonly column: Column; readonly filling: Filling; readonly label: string }

function NumberOptions({ column, filling, label, set }: NumberProps) {
  const { say } = useWords()
  const unit = unitOf(filling, column.name)
  const written = filling.read === 'hours' || filling.read === 'score' ? filling.read : (filling.decimal ?? 'itself')
  return (
    <Group gap="sm" align="flex-end">
      <Select
        w={250}
        label={say('mapping.written')}
        aria-label={say('mapping.written-of', { column: label })}
        data={(['itself', 'point', 'comma', 'hours', 'score'] as const).map((one) => ({
          value: one,
          label: say(`mapping.written.${one}`),
        }))}
        value={written}
        allowDeselect={false}
        onChange={(value) =>
          set({
            decimal: value === 'point' || value === 'comma' ? value : undefined,
            read: value === 'hours' || value === 'score' ? value : undefined,
          })
        }
      />
      <Select
        w={250}
        label={say('mapping.unit')}
        aria-label={say('mapping.unit-of', { column: label })}
        data={[
          { value: 'none', label: say('mapping.unit.none') },
          ...units.map(({ name }) => ({ value: name, label: say(`mapping.unit.${name}`) })),
          { value: 'factor', label: say('mapping.unit.factor') },
        ]}
        value={unit ?? 'none'}
        allowDeselect={false}
        onChange={(value) => set(factorsOf(value))}
      />
      {unit === 'factor' ? (
        <NumberInput
          w={130}
          label={say('mapping.unit.times')}
          value={(filling.times ?? 1) / (filling.over ?? 1)}
          onChange={(value) => set({ times: Number(value) || 1, over: undefined })}
        />
      ) : null}
    </Group>
  )
}

function factorsOf(value: string | null): Pick<Filling, 'times' | 'over'> {
  if (value === 'factor') return { times: 1, over: undefined }
  const unit = units.find(({ name }) => name === (value as UnitName))
  return {
    times: unit && 'times' in unit ? unit.times : undefined,
    over: unit && 'over' in unit ? unit.over : undefined,
  }
}

type DayProps = Change & { readonly filling: Filling; readonly label: string }

function DayOptions({ filling, label, set }: DayProps) {
  const { say } = useWords()
  const patterns = ['DD/MM/YYYY', 'MM/DD/YYYY'] as const
  return (
    <Select
      w={250}
      label={say('mapping.written')}
      aria-label={say('mapping.written-of', { column: label })}
      data={[
        { value: 'itself', label: say('mapping.written.itself') },
        { value: patterns[0], label: say('mapping.written.day-first') },
        { value: patterns[1], label: say('mapping.written.month-first') },
      ]}
      value={filling.dates ?? 'itself'}
      allowDeselect={false}
      onChange={(value) => set({ dates: value === 'itself' ? undefined : value })}
    />
  )
}
