import type { ReactNode } from 'react'
import type { RegisteredApp, StoreView } from '../api.ts'
import { PanelLink } from '../parts/panel-link.tsx'
import { storePath } from '../place.ts'

/** The app in this store: to be opened, or to be installed. */
export function AppCard({
  store,
  app,
  children,
}: {
  readonly store: StoreView
  readonly app: RegisteredApp
  readonly children?: ReactNode
}) {
  const isThere = store.granted !== null
  return (
    <section className="Box">
      <div className="Row Row-apart">
        <h2>{app.name}</h2>
        <span className={`Badge Badge-${isThere ? 'good' : 'over'}`}>{isThere ? 'Installed' : 'Not installed'}</span>
      </div>
      {app.tagline && <p>{app.tagline}</p>}
      <div className="Actions">
        <PanelLink className="Button Button-primary" href={storePath(store.hash, isThere ? '/app' : '/apps/install')}>
          {isThere ? `Open ${app.name}` : `Install ${app.name}`}
        </PanelLink>
        {children}
      </div>
    </section>
  )
}
