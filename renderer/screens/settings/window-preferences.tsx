import { SegmentedControl, Select, useMantineColorScheme } from '@mantine/core'
import { language } from '../../../shared/contract/settings.ts'
import { languages } from '../../../shared/languages.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useWords } from '../../words/use-words.ts'
import { SettingGroup } from './setting-group.tsx'

const schemes = ['auto', 'light', 'dark'] as const

/** How the window looks and speaks; changed at once, for every book. */
export function WindowPreferences() {
  const { say } = useWords()
  const { data } = useAsk('preferences')
  const change = useAct('changePreferences')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SettingGroup id="window" title={say('settings.group-window')} why={say('settings.group-window-why')}>
      <div className="setting">
        <div>
          <strong id="window-language">{say('settings.language')}</strong>
          <p className="setting-why">{say('settings.language-why')}</p>
        </div>
        <Select
          aria-labelledby="window-language"
          allowDeselect={false}
          data={language.options.map((one) => ({ value: one, label: languages[one].name }))}
          value={data?.language ?? 'en'}
          onChange={(chosen) => void change.run({ language: language.parse(chosen) })}
        />
      </div>
      <div className="setting">
        <div>
          <strong id="window-colors">{say('settings.colors')}</strong>
          <p className="setting-why">{say('settings.colors-why')}</p>
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby="window-colors"
          data={schemes.map((one) => ({ value: one, label: say(`look.colors-${one}`) }))}
          value={colorScheme}
          onChange={(chosen) => setColorScheme(chosen)}
        />
      </div>
    </SettingGroup>
  )
}
