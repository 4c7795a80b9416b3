import { Dashboard } from './pages/dashboard.tsx'
import { OrderPage } from './pages/order.tsx'
import { Orders } from './pages/orders.tsx'
import { ProductPage } from './pages/product.tsx'
import { Products } from './pages/products.tsx'
import { Page } from './parts/page.tsx'
import type { Place } from './place.ts'

/** The page that the address names; each is loaded anew, as in WordPress. */
export function Admin({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case 'dashboard':
      return <Dashboard />
    case 'orders':
      return place.id ? <OrderPage id={place.id} /> : <Orders search={place.search} />
    case 'products':
      return place.id ? <ProductPage id={place.id} /> : <Products search={place.search} />
    case 'intellitrack':
    case 'nowhere':
      return (
        <Page title={place.kind === 'nowhere' ? 'There is no such page in this admin' : 'You may not open this page'}>
          <p className="Box">
            {place.kind === 'nowhere'
              ? 'Its address may be mistyped, or this small admin does not have the page.'
              : 'The plugin is not active here, or your user may not open it.'}
          </p>
        </Page>
      )
  }
}
