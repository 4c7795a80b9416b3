import type { FrameView } from '@connect/core'
import { FrameViewProvider } from '@connect/store-app/screen-hooks'
import type { ReactNode } from 'react'
import { useRefreshed } from '../parts/use-refreshed.ts'
import { Arrival } from './arrival.tsx'
import { Nav } from './nav.tsx'
import { Polaris } from './polaris.tsx'
import { RunningBar } from './running-bar.tsx'
import { useAdminNavigation } from './use-admin-navigation.ts'

/** What is around every screen: the admin's menu, the run under way, and what is shown until the next screen has come. */
export function AppFrame({ view, children }: { readonly view: FrameView; readonly children: ReactNode }) {
  useRefreshed(view.running !== null || view.isAwaited)
  useAdminNavigation()
  return (
    <Polaris>
      <FrameViewProvider value={view}>
        <Nav nav={view.nav} />
        <div className={view.running ? 'connect-screen with-bar' : 'connect-screen'}>
          <Arrival nav={view.nav}>{children}</Arrival>
        </div>
        {view.running && <RunningBar running={view.running} mayNotCancel={view.may.manualSync} />}
      </FrameViewProvider>
    </Polaris>
  )
}
