import { Banner, Frame, Page } from '@shopify/polaris'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAddress } from './address/address.tsx'
import { readPlace } from './address/place.ts'
import { readApp, readStore } from './api.ts'
import { Overlays } from './frame/overlays.tsx'
import { StoreNavigation } from './frame/store-navigation.tsx'
import { StoreTopBar } from './frame/store-top-bar.tsx'
import { Shown } from './shown.tsx'
import { Stores } from './store/stores.tsx'

/** The simulated admin of one store: what stands around every page. */
export function Admin() {
  const place = readPlace(useAddress().current)
  const store = 'store' in place ? place.store : null
  return store === null ? <Stores /> : <StoreAdmin key={store} store={store} />
}

function StoreAdmin({ store }: { readonly store: string }) {
  const { current } = useAddress()
  const [navigating, setNavigating] = useState(false)
  const app = useQuery({ queryKey: ['app'], queryFn: readApp, staleTime: Number.POSITIVE_INFINITY })
  const shop = useQuery({ queryKey: ['store', store], queryFn: () => readStore(store) })
  const name = shop.data?.name ?? store
  useEffect(() => {
    document.title = `${name} · Admin`
  }, [name])
  const error = app.error ?? shop.error
  const dismiss = () => setNavigating(false)
  const installed = shop.data?.granted ? (app.data ?? null) : null
  return (
    <Frame
      topBar={<StoreTopBar store={store} name={name} onToggle={() => setNavigating(!navigating)} />}
      navigation={<StoreNavigation store={store} app={installed} onDismiss={dismiss} />}
      showMobileNavigation={navigating}
      onNavigationDismiss={dismiss}
    >
      <Overlays />
      {error ? (
        <Page title="This store cannot be shown">
          <Banner tone="critical">{error.message}</Banner>
        </Page>
      ) : (
        app.data && shop.data && <Shown place={readPlace(current)} store={store} app={app.data} shop={shop.data} />
      )}
    </Frame>
  )
}
