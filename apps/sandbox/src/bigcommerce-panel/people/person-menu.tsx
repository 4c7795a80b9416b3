import { useEffect, useRef } from 'react'
import type { Person, StoreView } from '../api.ts'
import type { Session } from '../session.ts'

/** Who uses the control panel: another one of the store's people, or nobody any more. */
export function PersonMenu({ store, person, session }: { readonly store: StoreView; readonly person: Person; readonly session: Session }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const role = person.isOwner ? 'Owner' : 'Staff'
  const close = () => menu.current?.removeAttribute('open')
  useEffect(() => {
    const look = ({ target }: Event) => !menu.current?.contains(target as Node) && close()
    document.addEventListener('pointerdown', look)
    return () => document.removeEventListener('pointerdown', look)
  })
  return (
    <details ref={menu} className="PersonMenu" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <summary>
        <span className="Initial" data-initial={person.email.charAt(0)} />
        {role}
        <span className="Hidden">: account of {person.email}</span>
      </summary>
      <ul>
        {store.people.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-pressed={one.id === person.id}
              onClick={() => {
                session.logIn(one)
                close()
              }}
            >
              {one.email} <span className="Quiet">{one.isOwner ? 'Owner' : 'Staff'}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={session.logOut}>
            Log out
          </button>
        </li>
      </ul>
    </details>
  )
}
