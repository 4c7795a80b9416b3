import { useCallback, useSyncExternalStore } from 'react'
import type { Person, StoreView } from './api.ts'

/** Who is logged in; null: nobody is. */
export interface Session {
  readonly person: Person | null
  /** Names this login: another one opens the app anew. */
  readonly visit: string
  readonly logIn: (person: Person) => void
  readonly logOut: () => void
}

const out = 'out'
const here = new EventTarget()

/** Of the whole browser, as a cookie's would be: every window of the control panel has the same person. The owner until somebody else logs in. */
export function useSession({ hash, people }: Pick<StoreView, 'hash' | 'people'>): Session {
  const name = `logged-in:${hash}`
  const stored = useSyncExternalStore(watch, () => localStorage.getItem(name))
  const keep = useCallback(
    (value: string) => {
      localStorage.setItem(name, value)
      here.dispatchEvent(new Event('change'))
    },
    [name],
  )
  const owner = people.find(({ isOwner }) => isOwner) ?? null
  const [id] = (stored ?? '').split('/')
  return {
    person: stored === null ? owner : (people.find((one) => String(one.id) === id) ?? null),
    visit: stored ?? 'first',
    logIn: (person) => keep(`${person.id}/${Date.now()}`),
    logOut: () => keep(out),
  }
}

/** Changes in this window, and (`storage`) in others. */
function watch(changed: () => void): () => void {
  addEventListener('storage', changed)
  here.addEventListener('change', changed)
  return () => {
    removeEventListener('storage', changed)
    here.removeEventListener('change', changed)
  }
}
