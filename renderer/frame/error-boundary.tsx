import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { ProblemPanel } from '../parts/problem-panel.tsx'
import { useWords } from '../words/use-words.ts'

type Props = { readonly children: ReactNode }
type State = { readonly error: Error | null }

/** A bug in a screen ends that screen, not the window: what happened is said and can be copied. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <Broken error={error} again={() => this.setState({ error: null })} /> : this.props.children
  }
}

function Broken({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { say } = useWords()
  return (
    <div style={{ padding: 32 }}>
      <ProblemPanel error={error} />
      <Button mt="md" onClick={again}>
        {say('action.try-again')}
      </Button>
    </div>
  )
}
