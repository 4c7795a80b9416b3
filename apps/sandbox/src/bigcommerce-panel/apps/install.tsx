import type { RegisteredApp, StoreView } from '../api.ts'
import { Page } from '../parts/page.tsx'
import { PanelLink } from '../parts/panel-link.tsx'
import { storePath } from '../place.ts'
import { Permissions } from './apps.tsx'

/** The platform asks, with the scopes that the app is registered with; its install address is opened only after the yes. */
export function Install({ store, app, onConfirm }: { readonly store: StoreView; readonly app: RegisteredApp; onConfirm(): void }) {
  return (
    <Page title={`Install ${app.name}`} about={`in ${store.name}`}>
      <section className="Box">
        <h2>{app.name} asks for these permissions</h2>
        <Permissions scopes={app.scopes} />
        <p className="Quiet">You can uninstall it at any time, under Apps. It then loses its access at once.</p>
        <div className="Actions">
          <button type="button" className="Button Button-primary" onClick={onConfirm}>
            Confirm
          </button>
          <PanelLink className="Button" href={storePath(store.hash, '/apps')}>
            Cancel
          </PanelLink>
        </div>
      </section>
    </Page>
  )
}
