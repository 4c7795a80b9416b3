import type { RegisteredApp, StoreView } from '../api.ts'
import { AppCard } from '../apps/app-card.tsx'
import { Page } from '../parts/page.tsx'

export function Home({ store, app }: { readonly store: StoreView; readonly app: RegisteredApp }) {
  return (
    <Page title={store.name} about={[store.planName, store.currency, store.timeZone].filter(Boolean).join(', ')}>
      <AppCard store={store} app={app} />
    </Page>
  )
}
