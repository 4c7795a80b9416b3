import type { StoreView } from '../api.ts'
import { Page } from '../parts/page.tsx'
import type { Session } from '../session.ts'

/** Nobody is logged in. A simulated store asks for no password. */
export function LogIn({ store, session }: { readonly store: StoreView; readonly session: Session }) {
  return (
    <Page title="Log in" about={store.name}>
      <section className="Box">
        <p>You are logged out. Log in as:</p>
        <div className="Actions">
          {store.people.map((person) => (
            <button key={person.id} type="button" className="Button" onClick={() => session.logIn(person)}>
              {person.email}
            </button>
          ))}
        </div>
      </section>
    </Page>
  )
}
