import { useSyncExternalStore } from 'react'
import type { Progress } from '../../shared/contract/tells.ts'
import { client, onTell } from './client.ts'

/** A long work that somebody started, with its name in the user's words and how far it is. */
export type RunningJob = {
  readonly job: string
  readonly title: string
  /** What it is about, whatever language its title is in; empty: nobody asks. */
  readonly about: string
  readonly progress: Progress | null
  /** A screen shows it by itself, and the bar does not cover that. */
  readonly elsewhere: boolean
}

let running: readonly RunningJob[] = []
const listeners = new Set<() => void>()

/** Runs a long work under a name of its own; the bar at the foot of the window shows it and can cancel it. */
export async function runJob<T>(title: string, work: (job: string) => Promise<T>, about = ''): Promise<T> {
  const job = crypto.randomUUID()
  put([...running, { job, title, about, progress: null, elsewhere: false }])
  try {
    return await work(job)
  } finally {
    put(running.filter((one) => one.job !== job))
  }
}

/** Says that a screen shows a job, until what it returns is called. */
export function showElsewhere(job: string): () => void {
  const say = (elsewhere: boolean) => put(running.map((one) => (one.job === job ? { ...one, elsewhere } : one)))
  say(true)
  return () => say(false)
}

export function cancelJob(job: string): void {
  void client.cancel({ job })
}

export function useJobs(): readonly RunningJob[] {
  return useSyncExternalStore(subscribe, () => running)
}

export function listenForProgress(): () => void {
  return onTell('progress', (progress) =>
    put(running.map((one) => (one.job === progress.job ? { ...one, progress } : one))),
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function put(jobs: readonly RunningJob[]): void {
  running = jobs
  for (const listener of listeners) listener()
}
