import { useEffect, useRef } from 'react'
import { useAddress } from './address.ts'
import type { Person, RegisteredApp, StoreView } from './api.ts'
import { SideMenu } from './frame/side-menu.tsx'
import { LogIn } from './people/log-in.tsx'
import { PersonMenu } from './people/person-menu.tsx'
import { readPlace } from './place.ts'
import { useSession } from './session.ts'
import { Shown } from './shown.tsx'

interface Visit {
  readonly person: Person
  readonly visit: string
}

/** One store's control panel: what stands around every page. */
export function StorePanel({ app, store }: { readonly app: RegisteredApp; readonly store: StoreView }) {
  const session = useSession(store)
  const { person } = session
  const { kind } = readPlace(useAddress())
  const { visit } = session
  const last = useRef<Visit | null>(person && { person, visit })
  useEffect(() => {
    if (person) last.current = { person, visit }
  }, [person, visit])
  // A window with the app in it goes on showing it: the app says by itself that its session is over.
  const framed = kind === 'app' ? last.current : null
  const shownFor = person ? { person, visit } : framed
  return (
    <div className="Panel">
      <header className="TopBar">
        <strong>{store.name}</strong>
        {person ? (
          <PersonMenu store={store} person={person} session={session} />
        ) : (
          <button type="button" className="Button" onClick={() => store.people[0] && session.logIn(store.people[0])}>
            Log in
          </button>
        )}
      </header>
      <SideMenu store={store} app={app} />
      {shownFor ? <Shown app={app} store={store} {...shownFor} loggedOut={person === null} /> : <LogIn store={store} session={session} />}
    </div>
  )
}
