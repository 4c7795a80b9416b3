import type { FrameView } from '@connect/core'
import { FrameViewProvider } from '@connect/store-app/screen-hooks'
import type { ReactNode } from 'react'
import { useRefreshed } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'
import { useFollowedLinks } from '../parts/use-followed-links.ts'
import { Arrival } from './arrival.tsx'
import { BigDesign } from './big-design.tsx'
import { WithFoot } from './foot.tsx'
import { PageBox } from './page-box.tsx'
import { RunningBar } from './running-bar.tsx'
import { ScreenNav } from './screen-nav.tsx'

/** What is around every screen: the way to the others, the run under way, and what is shown until the next screen has come. */
export function AppFrame({ view, children }: { readonly view: FrameView; readonly children: ReactNode }) {
  useRefreshed(view.running !== null || view.isAwaited)
  const follow = useFollowedLinks()
  return (
    <BigDesign>
      <FrameViewProvider value={view}>
        <WithFoot>
          {/* Links stay links, for mouse and keyboard: this only sees to it that they do not load a new page. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: what is clicked is a link within */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that is entered by keyboard is clicked */}
          <div onClick={follow}>
            <PageBox style={view.running ? { paddingBottom: '8rem' } : {}}>
              <Stack $gap="large">
                <ScreenNav nav={view.nav} />
                <main id="screen">
                  <Arrival nav={view.nav}>{children}</Arrival>
                </main>
              </Stack>
            </PageBox>
            {view.running && <RunningBar running={view.running} mayNotCancel={view.may.manualSync} />}
          </div>
        </WithFoot>
      </FrameViewProvider>
    </BigDesign>
  )
}
