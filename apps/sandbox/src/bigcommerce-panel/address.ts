import { useSyncExternalStore } from 'react'

const now = () => `${location.pathname}${location.search}`

/** Where the control panel is. */
export const useAddress = (): string =>
  useSyncExternalStore((changed) => {
    addEventListener('popstate', changed)
    return () => removeEventListener('popstate', changed)
  }, now)

/** Leads there without loading the page anew. */
export function go(path: string): void {
  history.pushState(null, '', path)
  dispatchEvent(new PopStateEvent('popstate'))
}
