import { Navigation } from '@shopify/polaris'
import { AppsIcon, HomeIcon, OrderIcon, ProductIcon } from '@shopify/polaris-icons'
import { useAddress } from '../address/address.tsx'
import { appPath, readPlace, storePath } from '../address/place.ts'
import type { RegisteredApp } from '../api.ts'
import { useSession } from './session.tsx'

/** The admin's own pages, then the app with the items it gave itself. */
export function StoreNavigation(props: { readonly store: string; readonly app: RegisteredApp | null; onDismiss(): void }) {
  const { current } = useAddress()
  const { said } = useSession()
  const place = readPlace(current)
  const base = storePath(props.store)
  const item = (label: string, url: string, icon: typeof HomeIcon, selected: boolean) => ({
    label,
    url,
    icon,
    selected,
    onClick: props.onDismiss,
  })
  const { app } = props
  const inApp = place.kind === 'app'
  const at = place.kind === 'app' ? place.path : ''
  const items = said.nav.filter((one) => !one.home)
  const chosen = items.filter(({ href }) => at.split(/[?#]/)[0]?.startsWith(href)).sort((a, b) => b.href.length - a.href.length)[0]
  const own = items.map(({ label, href }) => ({
    label,
    url: appPath(props.store, app?.handle ?? '', href),
    matches: inApp && href === chosen?.href,
    onClick: props.onDismiss,
  }))
  return (
    <Navigation location={current} onDismiss={props.onDismiss} ariaLabelledBy="store-name">
      <Navigation.Section
        items={[
          item('Home', base, HomeIcon, place.kind === 'home'),
          item('Orders', `${base}/orders`, OrderIcon, place.kind === 'orders'),
          item('Products', `${base}/products`, ProductIcon, place.kind === 'products'),
        ]}
      />
      <Navigation.Section
        title="Apps"
        items={[
          item('All apps', `${base}/apps`, AppsIcon, place.kind === 'apps' || place.kind === 'grant'),
          ...(app
            ? [
                {
                  ...item(app.name, appPath(props.store, app.handle), AppsIcon, inApp && !chosen),
                  ...(inApp ? { subNavigationItems: own } : {}),
                  matches: inApp,
                },
              ]
            : []),
        ]}
      />
    </Navigation>
  )
}
