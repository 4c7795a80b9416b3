import { useSyncExternalStore } from 'react'

/** Whether there is room for a table; without it its rows stand one below the other. */
export const useWide = (): boolean => useSyncExternalStore(onChange, isWide, () => true)

/** Below it the widest of the tables would scroll sideways. */
const wideEnough = '(min-width: 62.5em)'
const isWide = (): boolean => window.matchMedia(wideEnough).matches
const onChange = (changed: () => void): (() => void) => {
  const query = window.matchMedia(wideEnough)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
