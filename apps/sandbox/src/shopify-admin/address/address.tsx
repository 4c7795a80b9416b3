import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '../frame/session.tsx'

export interface Address {
  /** Path, search and hash. */
  readonly current: string
  /** Leads there; first asks, where the app has unsaved changes. */
  go(path: string): void
  /** The address follows the app. `step`: the back button takes it back. */
  follow(path: string, step: boolean): void
}

const AddressContext = createContext<Address | null>(null)
const now = () => `${location.pathname}${location.search}${location.hash}`
/** Each entry of the browser's history knows how many came before it. */
const position = (): number => (history.state as { readonly at?: number } | null)?.at ?? 0

export function AddressProvider({ children }: { readonly children: ReactNode }) {
  const { leave, lead, said } = useSession()
  const [current, setCurrent] = useState(now)
  const at = useRef(position())
  const guard = useRef({ leave, unsaved: false })
  guard.current = { leave, unsaved: said.saveBar !== null }

  useEffect(() => {
    let returning = false
    const look = () => {
      const steps = position() - at.current
      if (returning || steps === 0 || !guard.current.unsaved) {
        if (!returning) at.current = position()
        returning = false
        return setCurrent(now())
      }
      // The browser has gone already: back to where it was, and again when the answer is yes.
      returning = true
      history.go(-steps)
      guard.current.leave(() => history.go(steps))
    }
    addEventListener('popstate', look)
    return () => removeEventListener('popstate', look)
  }, [])

  const address = useMemo<Address>(() => {
    const change = (path: string, step: boolean) => {
      if (path === now()) return
      at.current += step ? 1 : 0
      history[step ? 'pushState' : 'replaceState']({ at: at.current }, '', path)
      setCurrent(now())
    }
    return { current, go: (path) => leave(() => lead(path) || change(path, true)), follow: change }
  }, [current, leave, lead])
  return <AddressContext.Provider value={address}>{children}</AddressContext.Provider>
}

export function useAddress(): Address {
  const address = useContext(AddressContext)
  if (!address) throw new Error('There is no address here')
  return address
}
