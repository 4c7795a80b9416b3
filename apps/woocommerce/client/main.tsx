import '@wordpress/components/build-style/style.css'
import './styles/page.css'
import './styles/lists.css'
import './styles/forms.css'
import './styles/tones.css'
import { openSession, type Session } from '@connect/store-app/screen-hooks'
import { type ReactNode, StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { createApi } from './api/create-api.ts'
import { ConnectPage } from './connect/connect-page.tsx'
import { ClosedPage } from './frame/closed-page.tsx'
import { pageAddresses } from './page/page-addresses.ts'
import { type PageSettings, pageSettings } from './page/settings.ts'
import { windowAt } from './page/window-at.ts'
import { AppParts } from './parts/app-parts.ts'
import { connectionPath, screenPaths } from './parts/screen-address.ts'
import { appRoutes } from './routes.tsx'
import { words } from './words.ts'

/** The screens of a store that is connected; the way to connect one that is not. */
function start(root: Element): void {
  const page = pageSettings((window as { readonly intellitrackSettings?: unknown }).intellitrackSettings)
  // Inside the store's admin the page around has it.
  if (page?.mode === 'backend') root.setAttribute('role', 'main')
  createRoot(root).render(<StrictMode>{page ? appOf(page) : <ClosedPage why={words.broken.noSettings} />}</StrictMode>)
}

function appOf(page: PageSettings) {
  const session = openSession(page.nonce)
  const api = createApi(page, session, (address, init) => fetch(address, init))
  const own = page.mode === 'plugin' ? [connectionPath] : []
  const addresses = pageAddresses(page.base, [...Object.values(screenPaths), ...own], screenPaths.home)
  const screens = () => <RouterProvider router={createBrowserRouter(appRoutes(api), { window: windowAt(window, addresses) })} />
  return (
    <WhileOpen session={session} way={wayIn(page)}>
      <AppParts value={{ api, page, hrefOf: addresses.outer }}>
        {page.mode === 'backend' || page.connection.state === 'connected' ? screens() : <ConnectPage />}
      </AppParts>
    </WhileOpen>
  )
}

/** WordPress asks whoever is logged out to log in, and leads back to the page. */
const wayIn = ({ mode, base }: PageSettings) =>
  mode === 'plugin' ? { label: words.over.reload, address: base } : { label: words.over.signIn, address: new URL('/rest', base).href }

interface WhileOpenProps {
  readonly session: Session
  readonly way: ReturnType<typeof wayIn>
  readonly children: ReactNode
}

/** The app while the session is open; once it is over, why, whatever was on the screen. */
function WhileOpen({ session, way, children }: WhileOpenProps) {
  const over = useSyncExternalStore(session.watch, session.over)
  return over === null ? children : <ClosedPage why={over} way={way} />
}

const root = document.getElementById('intellitrack-root')
if (root) start(root)
