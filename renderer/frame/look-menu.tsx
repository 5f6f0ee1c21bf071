import { Button, Menu, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { language, preferences } from '../../shared/contract/settings.ts'
import { languages } from '../../shared/languages.ts'
import { useAct } from '../client/use-act.ts'
import { useAsk } from '../client/use-ask.ts'
import { useWords } from '../words/use-words.ts'

/** Language and colours, changed at once. */
export function LookMenu() {
  const { say } = useWords()
  const { data } = useAsk('preferences')
  const change = useAct('changePreferences')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" aria-label={`${(data?.language ?? 'en').toUpperCase()}: ${say('look.menu')}`}>
          {(data?.language ?? 'en').toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices name={say('look.language')}>
          <Menu.RadioGroup
            value={data?.language ?? null}
            onChange={(chosen) => void change.run({ language: language.parse(chosen) })}
          >
            {language.options.map((one) => (
              <Menu.RadioItem key={one} value={one}>
                {languages[one].name}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Choices>
        <Menu.Divider />
        <Choices name={say('look.colors')}>
          <Menu.RadioGroup
            value={colorScheme}
            onChange={(chosen) => setColorScheme(preferences.shape.colorScheme.parse(chosen))}
          >
            {preferences.shape.colorScheme.options.map((one) => (
              <Menu.RadioItem key={one} value={one}>
                {say(`look.colors-${one}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Choices>
      </Menu.Dropdown>
    </Menu>
  )
}

function Choices({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: in a menu nothing else may stand
    <div role="group" aria-label={name}>
      <Menu.Label aria-hidden>{name}</Menu.Label>
      {children}
    </div>
  )
}
