import { AppShell } from '@mantine/core'
import { lazy } from 'react'
import { useAsk } from '../client/use-ask.ts'
import { BookProvider } from '../client/use-book.tsx'
import { Asked } from '../parts/asked.tsx'
import { useWords } from '../words/use-words.ts'
import { Ahead } from './ahead.tsx'
import { Arrival } from './arrival.tsx'
import { DropTarget } from './drop-target.tsx'
import { EngineBanner } from './engine-banner.tsx'
import { Header } from './header.tsx'
import { JobBar } from './job-bar.tsx'
import { JobsHeard } from './jobs-heard.tsx'
import { MenuChoices } from './menu-choices.tsx'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette.tsx'
import { Screen } from './screen.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { Waiting } from './waiting.tsx'

const StartScreen = lazy(() => import('../screens/start/start-screen.tsx').then((m) => ({ default: m.StartScreen })))

/** Around every screen: where to go, which book, what is going on. Without a book there is only the start. */
export function Frame() {
  const { say } = useWords()
  const state = useAsk('bookState')
  return (
    <Asked answer={state} height={600}>
      {({ book, engine }) =>
        book ? (
          <BookProvider key={`${book.where}/${book.name}`} book={book}>
            <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
              {say('frame.skip')}
            </button>
            <AppShell
              layout="alt"
              header={{ height: 56 }}
              navbar={{ width: { base: 64, md: 208 }, breakpoint: 0 }}
              padding={0}
            >
              <AppShell.Header className="frame-header">
                <Header />
              </AppShell.Header>
              <AppShell.Navbar className="frame-navigation" aria-label={say('frame.navigation')}>
                <Navigation />
              </AppShell.Navbar>
              <AppShell.Main id="content" tabIndex={-1}>
                <EngineBanner engine={engine} />
                <DropTarget book>
                  <Screen />
                </DropTarget>
              </AppShell.Main>
            </AppShell>
            <JobBar />
            <JobsHeard />
            <MenuChoices />
            <Palette />
            <Shortcuts />
            <Ahead />
            <Arrival book={`${book.where}/${book.name}`} />
          </BookProvider>
        ) : (
          <main tabIndex={-1}>
            <EngineBanner engine={engine} />
            <Waiting>
              <DropTarget book={false}>
                <StartScreen />
              </DropTarget>
            </Waiting>
            <MenuChoices />
            <JobBar />
            <JobsHeard />
            <Arrival book="" />
          </main>
        )
      }
    </Asked>
  )
}
