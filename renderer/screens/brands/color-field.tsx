import { Button, Group, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Contrast } from '../../../shared/statement/contrast.ts'
import { useWords } from '../../words/use-words.ts'

type ColorFieldProps = {
  readonly contrast: Contrast
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One colour, written or picked; where it is too faint, the nearest that is not is one press away. */
export function ColorField({ contrast, value, onChange }: ColorFieldProps) {
  const { say, number } = useWords()
  const { color, ratio, needed, enough, suggestion } = contrast
  const [text, setText] = useState(value)
  useEffect(() => setText((before) => (before.toLowerCase() === value.toLowerCase() ? before : value)), [value])
  const title = say(`brands.color-${color}`)
  const isColor = /^#[0-9a-f]{6}$/i.test(text.trim())
  const write = (to: string) => {
    setText(to)
    if (/^#[0-9a-f]{6}$/i.test(to.trim())) onChange(to.trim().toLowerCase())
  }
  const shown = { ratio: number(Math.floor(ratio * 100) / 100), needed: number(needed) }
  return (
    <div>
      <TextInput
        label={title}
        description={say(`brands.color-${color}-why`)}
        value={text}
        maxLength={7}
        spellCheck={false}
        error={isColor ? null : say('brands.color-bad')}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        leftSection={
          <input
            type="color"
            className="brand-pick"
            aria-label={say('brands.color-pick', { title })}
            value={value}
            onChange={({ currentTarget }) => write(currentTarget.value)}
          />
        }
      />
      <Group gap="xs" mt={4} role="status" aria-label={say('brands.contrast-of', { title })}>
        <Text fz="sm" {...(enough ? { c: 'dimmed' } : { className: 'brand-refused' })}>
          {say(enough ? 'brands.contrast-enough' : 'brands.contrast-weak', shown)}
        </Text>
        {suggestion === null ? null : (
          <Button
            size="compact-xs"
            variant="light"
            aria-label={say('brands.contrast-take-for', { color: suggestion, title })}
            onClick={() => write(suggestion)}
          >
            {say('brands.contrast-take', { color: suggestion })}
          </Button>
        )}
      </Group>
    </div>
  )
}
