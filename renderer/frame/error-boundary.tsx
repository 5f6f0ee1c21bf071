import { Component, type ReactNode } from 'react'
import { ProblemPanel } from '../parts/problem-panel.tsx'

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
    if (!error) return this.props.children
    return <ProblemPanel error={error} m={32} again={() => this.setState({ error: null })} />
  }
}
