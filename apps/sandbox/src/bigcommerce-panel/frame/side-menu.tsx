import { useState } from 'react'
import { useAddress } from '../address.ts'
import type { RegisteredApp, StoreView } from '../api.ts'
import { PanelLink } from '../parts/panel-link.tsx'
import { type Place, readPlace, storePath } from '../place.ts'

interface Item {
  readonly label: string
  readonly path: string
  readonly kinds: readonly Place['kind'][]
  readonly below?: true
}

/** The store's name, and everything the control panel has; on a narrow screen it opens on request. */
export function SideMenu({ store, app }: { readonly store: StoreView; readonly app: RegisteredApp }) {
  const [open, setOpen] = useState(false)
  const { kind } = readPlace(useAddress())
  const items: readonly Item[] = [
    { label: 'Home', path: '', kinds: ['home'] },
    { label: 'Orders', path: '/orders', kinds: ['orders'] },
    { label: 'Products', path: '/products', kinds: ['products'] },
    { label: 'Apps', path: '/apps', kinds: ['apps', 'install'] },
    ...(store.granted ? [{ label: app.name, path: '/app', kinds: ['app'], below: true } as const] : []),
    { label: 'Users', path: '/users', kinds: ['users'] },
  ]
  return (
    <nav className="SideMenu" aria-label={store.name} data-open={open}>
      <button type="button" className="SideMenu-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Menu
      </button>
      <ul>
        {items.map(({ label, path, kinds, below }) => (
          <li key={path} className={below ? 'SideMenu-below' : ''}>
            <PanelLink
              href={storePath(store.hash, path)}
              {...(kinds.includes(kind) ? { 'aria-current': 'page' as const } : {})}
              onClick={() => setOpen(false)}
            >
              {label}
            </PanelLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
