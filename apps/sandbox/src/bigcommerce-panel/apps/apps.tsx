import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type RegisteredApp, type StoreView, uninstallApp } from '../api.ts'
import { Page, Wrong } from '../parts/page.tsx'
import { AppCard } from './app-card.tsx'
import { permissionsOf } from './scope-words.ts'

export function Apps({ store, app }: { readonly store: StoreView; readonly app: RegisteredApp }) {
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const uninstall = useMutation({
    mutationFn: () => uninstallApp(store.hash),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['store', store.hash] }),
    onSettled: () => setAsking(false),
  })
  return (
    <Page title="Apps">
      <Wrong error={uninstall.error} />
      <AppCard store={store} app={app}>
        {store.granted && !asking && (
          <button type="button" className="Button" onClick={() => setAsking(true)}>
            Uninstall
          </button>
        )}
      </AppCard>
      {asking && (
        <section className="Box" role="alertdialog" aria-label={`Uninstall ${app.name}?`}>
          <h2>Uninstall {app.name}?</h2>
          <p>It loses its access to this store at once, and no more syncs are made. Installed again, it goes on where it was.</p>
          <div className="Actions">
            <button type="button" className="Button Button-grave" disabled={uninstall.isPending} onClick={() => uninstall.mutate()}>
              Uninstall now
            </button>
            <button type="button" className="Button" onClick={() => setAsking(false)}>
              Keep it
            </button>
          </div>
        </section>
      )}
      {store.granted && (
        <section className="Box">
          <h2>What it may do</h2>
          <Permissions scopes={store.granted} />
        </section>
      )}
    </Page>
  )
}

export const Permissions = ({ scopes }: { readonly scopes: readonly string[] }) => (
  <ul>
    {permissionsOf(scopes).map(({ thing, can }) => (
      <li key={thing}>
        <strong>{thing}:</strong> {can}
      </li>
    ))}
  </ul>
)
