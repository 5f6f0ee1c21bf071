import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { queries } from './client/queries.ts'
import { Told } from './client/told.tsx'
import { ErrorBoundary } from './frame/error-boundary.tsx'
import { Frame } from './frame/frame.tsx'
import { kept } from './theme/kept-scheme.ts'
import { theme, variables } from './theme/theme.ts'
import { Language } from './words/language.tsx'

/** The whole window. */
export function App({ nonce }: { readonly nonce: string }) {
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider
        getStyleNonce={() => nonce}
        theme={theme}
        cssVariablesResolver={variables}
        colorSchemeManager={kept}
        defaultColorScheme="auto"
      >
        <Language>
          <Notifications position="bottom-right" limit={4} />
          <ErrorBoundary>
            <Told>
              <Frame />
            </Told>
          </ErrorBoundary>
        </Language>
      </MantineProvider>
    </QueryClientProvider>
  )
}
