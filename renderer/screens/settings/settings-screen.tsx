import './settings.css'
import { Alert, Skeleton } from '@mantine/core'
import { useAsk } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { groups } from './fields.ts'
import { SettingGroup } from './setting-group.tsx'
import { SettingRow } from './setting-row.tsx'
import { WindowPreferences } from './window-preferences.tsx'

/** What the book is told once for all its accounts, and how the window looks. */
export function SettingsScreen() {
  const { say } = useWords()
  const { readOnly } = useBook().book
  const { data, error } = useAsk('settings')
  return (
    <Page title={say('place.settings')} lead={say('settings.lead')}>
      {readOnly ? (
        <Alert color="ember" variant="light" mb="lg" maw={960} c="var(--mantine-color-text)">
          {say('settings.read-only')}
        </Alert>
      ) : null}
      {error ? <ProblemPanel error={error} /> : null}
      <div className="settings">
        {groups.map(({ id, title, why, fields }) => (
          <SettingGroup key={id} id={id} title={say(title)} why={say(why)}>
            {fields.map((field) =>
              data ? (
                <SettingRow key={field.key} field={field} readOnly={readOnly} {...data} />
              ) : (
                <Skeleton key={field.key} height={64} my={14} />
              ),
            )}
          </SettingGroup>
        ))}
        <WindowPreferences />
      </div>
    </Page>
  )
}
