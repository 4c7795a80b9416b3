import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useSession } from '../frame/session.tsx'

export interface Address {
  /** Path, search and hash. */
  readonly current: string
  /** Leads there; first asks, where the app has unsaved changes. */
  go(path: string): void
  /** The address follows the app, without a step of its own: the app's frame has made one in the browser's history already. */
  follow(path: string): void
}

const AddressContext = createContext<Address | null>(null)
const now = () => `${location.pathname}${location.search}${location.hash}`

export function AddressProvider({ children }: { readonly children: ReactNode }) {
  const { leave, lead } = useSession()
  const [current, setCurrent] = useState(now)
  useEffect(() => {
    const look = () => setCurrent(now())
    addEventListener('popstate', look)
    return () => removeEventListener('popstate', look)
  }, [])
  const address = useMemo<Address>(() => {
    const change = (how: 'pushState' | 'replaceState', path: string) => {
      if (path !== now()) history[how](null, '', path)
      setCurrent(now())
    }
    return { current, go: (path) => leave(() => lead(path) || change('pushState', path)), follow: (path) => change('replaceState', path) }
  }, [current, leave, lead])
  return <AddressContext.Provider value={address}>{children}</AddressContext.Provider>
}

export function useAddress(): Address {
  const address = useContext(AddressContext)
  if (!address) throw new Error('There is no address here')
  return address
}
