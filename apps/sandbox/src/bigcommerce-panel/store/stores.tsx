import { useQuery } from '@tanstack/react-query'
import { listStores, readStore } from '../api.ts'
import { Page, Wrong } from '../parts/page.tsx'
import { PanelLink } from '../parts/panel-link.tsx'
import { storePath } from '../place.ts'

/** Every simulated store, where no address names one. */
export function Stores() {
  const stores = useQuery({ queryKey: ['stores'], queryFn: async () => Promise.all((await listStores()).map(readStore)) })
  return (
    <Page title="Stores">
      <Wrong error={stores.error} />
      {stores.data?.map(({ hash, name, granted }) => (
        <section key={hash} className="Box Row Row-apart">
          <div>
            <h2>{name}</h2>
            <p className="Quiet">{granted ? 'Has the app' : 'Does not have the app yet'}</p>
          </div>
          <PanelLink className="Button" href={storePath(hash)} aria-label={`Open the control panel of ${name}`}>
            Open
          </PanelLink>
        </section>
      ))}
    </Page>
  )
}
