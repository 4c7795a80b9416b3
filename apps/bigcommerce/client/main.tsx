import { openSession, type Session } from '@connect/store-app/screen-hooks'
import { type ReactNode, StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { createApi } from './api/create-api.ts'
import { firstAddress } from './first-address.ts'
import { AppParts } from './parts/app-parts.ts'
import { appRoutes } from './routes.tsx'
import { ClosedPage } from './session/closed-page.tsx'
import { joinControlPanel } from './session/control-panel.ts'
import { type PageSession, pageSession } from './session/session.ts'
import { sessionWords } from './session/session-words.ts'

/** The app of whoever opened the page; for anybody else the way in. */
function start(page: PageSession | null, root: Element): void {
  createRoot(root).render(<StrictMode>{page ? appOf(page) : <ClosedPage why={sessionWords.openFromPanel} />}</StrictMode>)
}

function appOf(page: PageSession) {
  const session = openSession(page.token)
  const api = createApi(session, (address, init) => fetch(address, init))
  window.history.replaceState(null, '', firstAddress(page.screen, window.location))
  const router = createBrowserRouter(appRoutes(api))
  joinControlPanel(page.sdkUrl, () => session.end(sessionWords.loggedOut))
  return (
    <WhileOpen session={session}>
      <AppParts value={{ api, storeAdminUrl: page.storeAdminUrl }}>
        <RouterProvider router={router} />
      </AppParts>
    </WhileOpen>
  )
}

/** The app while the session is open; once it is over, why, whatever was on the screen. */
function WhileOpen({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const over = useSyncExternalStore(session.watch, session.over)
  return over === null ? children : <ClosedPage why={over} />
}

const root = document.getElementById('root')
if (root) start(pageSession(document.getElementById('session')?.textContent), root)
