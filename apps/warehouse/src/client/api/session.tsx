import type { Schemas } from '@connect/intellitrack/contract'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { type Api, createApi, unwrap } from './api.ts'

export interface Session {
  readonly api: Api
  readonly me: Schemas['Me'] | null
  readonly division: Schemas['Division'] | null
  readonly divisions: readonly Schemas['Division'][]
  /** Whether somebody is signed in, or it is not known yet. */
  readonly state: 'unknown' | 'signed_out' | 'signed_in'
  signIn(userName: string, password: string): Promise<void>
  signOut(): void
  chooseDivision(id: string): void
  /** Whether the user's roles grant this feature. */
  may(feature: string, access?: 'edit' | 'read_only'): boolean
}

const SessionContext = createContext<Session | null>(null)
const tokenKey = 'intellitrack.token'
const divisionKey = 'intellitrack.division'

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [token, setToken] = useState(() => sessionStorage.getItem(tokenKey))
  const [chosen, setChosen] = useState(() => localStorage.getItem(divisionKey))
  const signOut = useCallback(() => {
    sessionStorage.removeItem(tokenKey)
    setToken(null)
  }, [])
  const api = useMemo(() => createApi(token, signOut), [token, signOut])
  const me = useQuery({ queryKey: ['me', token], enabled: token !== null, queryFn: () => unwrap(api.GET('/v1/me')) })
  const divisions = useQuery({
    queryKey: ['divisions', token],
    enabled: token !== null,
    queryFn: async () => (await unwrap(api.GET('/v1/divisions'))).data,
  })
  const list = divisions.data ?? []
  const wanted = chosen ?? me.data?.defaultDivisionId
  const session: Session = {
    api,
    me: token === null ? null : (me.data ?? null),
    divisions: list,
    division: list.find((one) => one.id === wanted) ?? list[0] ?? null,
    state: token === null ? 'signed_out' : me.data ? 'signed_in' : 'unknown',
    signIn: async (userName, password) => {
      const issued = await unwrap(api.POST('/v1/auth/token', { body: { userName, password } }))
      sessionStorage.setItem(tokenKey, issued.token)
      setToken(issued.token)
    },
    signOut,
    chooseDivision: (id) => {
      localStorage.setItem(divisionKey, id)
      setChosen(id)
    },
    may: (feature, access = 'read_only') =>
      me.data?.features.some((one) => one.name === feature && (access === 'read_only' || one.access === 'edit')) ?? false,
  }
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Used outside of a session')
  return session
}

/** The division being worked in. Screens are shown only once there is one. */
export function useDivision(): Schemas['Division'] {
  const { division } = useSession()
  if (!division) throw new Error('No division is chosen')
  return division
}
