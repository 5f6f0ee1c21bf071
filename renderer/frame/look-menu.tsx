import { Button, Menu, useMantineColorScheme } from '@mantine/core'
import { language } from '../../shared/contract/settings.ts'
import { useAct } from '../client/use-act.ts'
import { useAsk } from '../client/use-ask.ts'
import { useWords } from '../words/use-words.ts'

const schemes = ['auto', 'light', 'dark'] as const

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
        <Menu.Label>{say('look.language')}</Menu.Label>
        {language.options.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={data?.language === one}
            fw={data?.language === one ? 600 : 400}
            onClick={() => void change.run({ language: one })}
          >
            {say(`look.language-${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{say('look.colors')}</Menu.Label>
        {schemes.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={colorScheme === one}
            fw={colorScheme === one ? 600 : 400}
            onClick={() => setColorScheme(one)}
          >
            {say(`look.colors-${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
