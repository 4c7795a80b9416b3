import { adminAddress, site } from './site.ts'

interface Entry {
  readonly kind: string
  readonly label: string
  readonly page: string
  readonly below?: boolean
}

const entries: readonly Entry[] = [
  { kind: 'dashboard', label: 'Dashboard', page: '' },
  { kind: 'orders', label: 'WooCommerce', page: 'admin.php?page=wc-orders' },
  { kind: 'orders', label: 'Orders', page: 'admin.php?page=wc-orders', below: true },
  ...(site.plugin === 'active' ? [{ kind: 'intellitrack', label: 'IntelliTrack', page: 'admin.php?page=intellitrack', below: true }] : []),
  { kind: 'products', label: 'Products', page: 'edit.php?post_type=product' },
]

/** What stands around every page: the bar with who is logged in, and the menu at the left. */
export function Frame({ shown }: { readonly shown: string }) {
  return (
    <>
      <header className="AdminBar">
        <a href={adminAddress()}>{site.name}</a>
        <Person />
      </header>
      <nav className="AdminMenu" aria-label="Main menu">
        <ul>
          {entries.map(({ kind, label, page, below }) => (
            <li key={label} className={below ? 'Below' : undefined}>
              <a href={adminAddress(page)} aria-current={kind === shown && (below || kind !== 'orders') ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

/** Somebody else may log in: each of the site's people, by a link of their own. */
function Person() {
  const { user, users, path } = site
  return (
    <details className="AdminPerson">
      <summary>Howdy, {user?.name ?? 'nobody'}</summary>
      <ul>
        {users.map(({ login, name, role }) => (
          <li key={login}>
            <a href={`/${path}/wp-login.php?as=${encodeURIComponent(login)}`}>
              {name} ({role.replaceAll('_', ' ')})
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
