import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { go, useAddress } from './address.ts'
import { installApp, launchApp, type Person, type RegisteredApp, type StoreView } from './api.ts'
import { Apps } from './apps/apps.tsx'
import { Install } from './apps/install.tsx'
import { AppFrame } from './frame/app-frame.tsx'
import { Page } from './parts/page.tsx'
import { Users } from './people/users.tsx'
import { readPlace, storePath } from './place.ts'
import { Home } from './store/home.tsx'
import { OrderPage } from './store/order.tsx'
import { Orders } from './store/orders.tsx'
import { ProductPage } from './store/product.tsx'
import { Products } from './store/products.tsx'

interface Shown {
  readonly app: RegisteredApp
  readonly store: StoreView
  readonly person: Person
  readonly visit: string
  readonly loggedOut: boolean
}

/** The page that the address names. */
export function Shown({ app, store, person, visit, loggedOut }: Shown) {
  const place = readPlace(useAddress())
  const queries = useQueryClient()
  /** The app is opened by its install address this once. */
  const [installing, setInstalling] = useState(false)
  const isAtApp = place.kind === 'app' || place.kind === 'install'
  useEffect(() => {
    if (!isAtApp) setInstalling(false)
  }, [isAtApp])
  const { hash } = store
  switch (place.kind) {
    case 'home':
      return <Home store={store} app={app} />
    case 'orders':
      return place.id ? <OrderPage store={hash} id={place.id} /> : <Orders store={hash} />
    case 'products':
      return place.id ? <ProductPage store={hash} id={place.id} /> : <Products store={hash} keyword={place.keyword} />
    case 'users':
      return <Users store={store} person={person} />
    case 'apps':
      return <Apps store={store} app={app} />
    case 'install':
    case 'app': {
      if (place.kind === 'install' || (!store.granted && !installing)) {
        const confirm = () => {
          setInstalling(true)
          go(storePath(hash, '/app'))
        }
        return <Install store={store} app={app} onConfirm={confirm} />
      }
      const path = place.kind === 'app' ? place.path : ''
      const open = () => (installing ? installApp(hash, person.id) : launchApp(hash, path, person.id))
      // Once the app has exchanged its code it is there.
      const opened = () => void queries.invalidateQueries({ queryKey: ['store', hash] })
      const opening = installing ? ['install', hash] : ['launch', hash, person.id, visit, path]
      return <AppFrame app={app} opening={opening} open={open} onOpened={opened} loggedOut={loggedOut} />
    }
    default:
      return (
        <Page title="There is no such page in this control panel">
          <p className="Box">Its address may be mistyped, or this small control panel does not have the page.</p>
        </Page>
      )
  }
}
