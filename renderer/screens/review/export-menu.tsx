import { Button, Menu, Text } from '@mantine/core'
import { useState } from 'react'
import type { ReviewFormat, ReviewQuestion } from '../../../shared/contract/review.ts'
import { useAct } from '../../client/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import { type Saved, SavedLine } from './saved-line.tsx'

const formats: readonly ReviewFormat[] = ['xlsx', 'csv', 'pdf']

type ExportMenuProps = { readonly question: ReviewQuestion; readonly disabled: boolean }

/** Saves the review for others in finance; all three files foot to what is on the screen. */
export function ExportMenu({ question, disabled }: ExportMenuProps) {
  const { say } = useWords()
  const save = useAct('saveReview')
  const [saved, setSaved] = useState<Saved>(null)
  const run = async (format: ReviewFormat) => {
    const answer = await save.run({ ...question, format, accountId: null, locale: null })
    if (answer.ok && answer.value) setSaved(answer.value)
  }
  return (
    <div className="review-export">
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button disabled={disabled} loading={save.busy}>
            {say('review.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => void run(format)}>
              {say(`review.export.${format}`)}
              <Text fz="xs" c="dimmed">
                {say(`review.export.${format}-is`)}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <SavedLine saved={saved} />
    </div>
  )
}
