import { useQuery } from '@tanstack/react-query'
import { useAddress } from './address.ts'
import { readApp, readStore } from './api.ts'
import { Page, Wrong } from './parts/page.tsx'
import { readPlace } from './place.ts'
import { Stores } from './store/stores.tsx'
import { StorePanel } from './store-panel.tsx'

/** The simulated control panel: of one store, or the list of stores. */
export function ControlPanel() {
  const place = readPlace(useAddress())
  return place.kind === 'stores' ? <Stores /> : <OneStore key={place.store} hash={place.store} />
}

function OneStore({ hash }: { readonly hash: string }) {
  const app = useQuery({ queryKey: ['app'], queryFn: readApp, staleTime: Number.POSITIVE_INFINITY })
  const store = useQuery({ queryKey: ['store', hash], queryFn: () => readStore(hash) })
  const error = app.error ?? store.error
  if (error)
    return (
      <Page title="This store cannot be shown">
        <Wrong error={error} />
      </Page>
    )
  return app.data && store.data ? <StorePanel app={app.data} store={store.data} /> : null
}
