import { Page } from '../parts/page.tsx'
import { adminAddress, site } from '../site.ts'

/** Where somebody comes in: what the site is, and where the app is. */
export function Dashboard() {
  return (
    <Page title="Dashboard">
      <section className="Box">
        <h2>{site.name}</h2>
        <p>{site.description}</p>
        <Way />
      </section>
    </Page>
  )
}

function Way() {
  switch (site.plugin) {
    case 'active':
      return (
        <p>
          <a className="button button-primary" href={adminAddress('admin.php?page=intellitrack')}>
            Open IntelliTrack
          </a>
        </p>
      )
    case 'not_allowed':
      return <p>Your user may not open IntelliTrack: it is for administrators and shop managers.</p>
    case 'none':
      return (
        <p>
          The plugin cannot be installed on this site. Its store works without it, through the store’s own REST API:{' '}
          <a href={site.withoutPlugin}>open IntelliTrack on its own page</a>.
        </p>
      )
  }
}
