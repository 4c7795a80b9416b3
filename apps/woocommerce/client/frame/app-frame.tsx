import type { FrameView } from '@connect/core'
import { FrameViewProvider } from '@connect/store-app/screen-hooks'
import type { ReactNode } from 'react'
import { ScrollRestoration } from 'react-router'
import { AnnouncerProvider } from '../parts/announcer.tsx'
import { useAppParts } from '../parts/app-parts.ts'
import { useRefreshed } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'
import { Arrival } from './arrival.tsx'
import { WithFoot } from './foot.tsx'
import { PageHead } from './page-head.tsx'
import { RunningBar } from './running-bar.tsx'
import { ScreenNav } from './screen-nav.tsx'

/** What is around every screen: the way to the others, the run under way, and what is shown until the next screen has come. */
export function AppFrame({ view, children }: { readonly view: FrameView; readonly children: ReactNode }) {
  const { api } = useAppParts()
  useRefreshed(view.running !== null || view.isAwaited, api.isReachable)
  return (
    <AnnouncerProvider>
      <FrameViewProvider value={view}>
        <WithFoot>
          <Stack gap={4}>
            <Stack gap={0}>
              <PageHead appName={view.appName} storeName={view.storeName} />
              <ScreenNav nav={view.nav} />
            </Stack>
            <div id="screen">
              <Arrival nav={view.nav}>{children}</Arrival>
            </div>
          </Stack>
          {view.running && <RunningBar running={view.running} mayNotCancel={view.may.manualSync} />}
        </WithFoot>
      </FrameViewProvider>
      <ScrollRestoration />
    </AnnouncerProvider>
  )
}
