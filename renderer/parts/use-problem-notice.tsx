import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../shared/problem.ts'
import { CopyDetails } from './copy-details.tsx'

/** Shows a problem in the corner of the window, with its details to copy; it stays until it is closed. */
export function useProblemNotice(): (problem: Problem) => void {
  const { formatMessage } = useIntl()
  return useCallback(
    (problem) => {
      notifications.show({
        id: `${problem.code} ${problem.message}`,
        title: formatMessage({ id: 'problem.title' }),
        message: (
          <>
            {problem.message}
            <CopyDetails problem={problem} />
          </>
        ),
        color: 'ember',
        autoClose: false,
        withBorder: true,
        closeButtonProps: { 'aria-label': formatMessage({ id: 'action.close' }) },
      })
    },
    [formatMessage],
  )
}
