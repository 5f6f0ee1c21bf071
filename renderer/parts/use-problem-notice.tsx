import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { Problem } from '../../shared/problem.ts'
import { useWords } from '../words/use-words.ts'
import { CopyDetails } from './copy-details.tsx'

/** Shows a problem in the corner of the window, with its details to copy; it stays until it is closed. */
export function useProblemNotice(): (problem: Problem) => void {
  const { say, problem: said } = useWords()
  return useCallback(
    (problem) => {
      notifications.show({
        id: `${problem.code} ${problem.message}`,
        title: say('problem.title'),
        message: (
          <>
            {said(problem)}
            <CopyDetails problem={problem} />
          </>
        ),
        color: 'ember',
        autoClose: false,
        withBorder: true,
        closeButtonProps: { 'aria-label': say('action.close') },
      })
    },
    [say, said],
  )
}
