import { useSyncExternalStore } from 'react'

/** Whether there is this much room. On a server, which cannot know, there is. `query`: a media query that stays the same. */
export const useWide = (query: string): boolean =>
  useSyncExternalStore(
    watching(query),
    () => window.matchMedia(query).matches,
    () => true,
  )

/** One for each query: another function at every drawing would be subscribed anew each time. */
const watching = (query: string) => {
  const known = watchers.get(query)
  if (known) return known
  const watch = (changed: () => void): (() => void) => {
    const list = window.matchMedia(query)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  watchers.set(query, watch)
  return watch
}
const watchers = new Map<string, (changed: () => void) => () => void>()
