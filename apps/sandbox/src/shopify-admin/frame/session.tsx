import { createContext, type Dispatch, type ReactNode, useCallback, useContext, useMemo, useReducer, useRef, useState } from 'react'
import type { ToApp } from '../protocol.ts'
import { type Heard, hear, nothing, type Said } from './said.ts'

interface Line {
  post(message: ToApp): void
  lead(address: string): boolean
}

/** The app that is open in the admin, and what everything around it needs of it. */
export interface Session {
  readonly said: Said
  readonly heard: Dispatch<Heard>
  /** Tells the app something; nobody hears it where none is open. */
  send(message: ToApp): void
  /** How to reach the app that is open now; null: none is. */
  connect(line: Line | null): void
  /** Whether the app that is open goes to this address by itself. */
  lead(address: string): boolean
  /** Does it, or asks first where the app has unsaved changes. */
  leave(then: () => void): void
  /** The question is open: what happens when the answer is yes. */
  readonly asking: (() => void) | null
  stay(): void
  /** Whom the admin is used by: `1` is the owner. */
  readonly user: string
  setUser(user: string): void
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [said, heard] = useReducer(hear, nothing)
  const [asking, setAsking] = useState<{ readonly then: () => void } | null>(null)
  const [user, setUser] = useState('1')
  const line = useRef<Line | null>(null)
  const unsaved = said.saveBar !== null
  const leave = useCallback((then: () => void) => (unsaved ? setAsking({ then }) : then()), [unsaved])
  const send = useCallback((message: ToApp) => line.current?.post(message), [])
  const lead = useCallback((address: string) => line.current?.lead(address) ?? false, [])
  const connect = useCallback((next: Line | null) => {
    line.current = next
  }, [])
  const session = useMemo<Session>(() => {
    const yes = () => {
      setAsking(null)
      heard({ kind: 'saveBar', bar: null })
      asking?.then()
    }
    return { said, heard, send, connect, lead, leave, asking: asking && yes, stay: () => setAsking(null), user, setUser }
  }, [said, asking, user, leave, send, connect, lead])
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('There is no session here')
  return session
}
