import { EmptyState, Page } from '@shopify/polaris'
import { appPath, type Place, storePath } from './address/place.ts'
import type { RegisteredApp, StoreView } from './api.ts'
import { AppFrame } from './frame/app-frame.tsx'
import { Apps } from './install/apps.tsx'
import { Grant } from './install/grant.tsx'
import { StoreHome } from './store/home.tsx'
import { OrderPage } from './store/order.tsx'
import { Orders } from './store/orders.tsx'
import { ProductPage } from './store/product.tsx'
import { Products } from './store/products.tsx'

interface Shown {
  readonly place: Place
  readonly store: string
  readonly app: RegisteredApp
  readonly shop: StoreView
}

/** The page an address names. */
export function Shown({ place, store, app, shop }: Shown) {
  switch (place.kind) {
    case 'home':
      return <StoreHome store={store} app={app} shop={shop} />
    case 'apps':
      return <Apps store={store} app={app} shop={shop} />
    case 'grant':
      // Nothing is asked that was answered already.
      return shop.granted ? <Apps store={store} app={app} shop={shop} /> : <Grant store={store} app={app} shop={shop} />
    case 'orders':
      return place.id ? <OrderPage store={store} id={place.id} /> : <Orders store={store} />
    case 'products':
      return place.id ? <ProductPage store={store} id={place.id} /> : <Products store={store} />
    case 'app':
      // By its handle or its client id, as the platform takes either.
      if (place.handle !== app.handle && place.handle !== app.clientId) return <Nowhere store={store} />
      return shop.granted ? <AppFrame app={app} store={store} path={place.path} /> : <Grant store={store} app={app} shop={shop} />
    default:
      return <Nowhere store={store} app={app} />
  }
}

function Nowhere({ store, app }: { readonly store: string; readonly app?: RegisteredApp }) {
  return (
    <Page>
      <EmptyState
        heading="There is no such page in this store’s admin"
        image=""
        action={{ content: 'Go to Home', url: storePath(store) }}
        {...(app ? { secondaryAction: { content: `Open ${app.name}`, url: appPath(store, app.handle) } } : {})}
      >
        <p>Its address may be mistyped, or this small admin does not have the page.</p>
      </EmptyState>
    </Page>
  )
}
