import { notifyManager, QueryClient } from '@tanstack/react-query'

// As soon as an answer is there, not when the browser next gets round to a timer.
notifyManager.setScheduler(queueMicrotask)

/** What was read stays good until the program says that it changed: it is all on this machine. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
