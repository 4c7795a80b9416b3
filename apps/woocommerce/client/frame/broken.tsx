import { useFrameView } from '@connect/store-app/screen-hooks'
import { Notice } from '@wordpress/components'
import { useAppParts } from '../parts/app-parts.ts'
import { BusyButton } from '../parts/busy-button.tsx'
import { useBroken } from '../parts/routed.ts'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Stack } from '../parts/stack.tsx'
import { BarePage } from './bare-page.tsx'
import { ConnectionLink } from './page-head.tsx'

/** Stands for a screen that could not be shown: what is so, and what to do. Within the frame, so that every other screen stays a click away. */
export function BrokenScreen() {
  const { title, text, again, isBusy, tryAgain } = useBroken()
  return (
    <ScreenPage title={title}>
      <Notice status="error" isDismissible={false} spokenMessage={text}>
        <Stack gap={3} align="flex-start">
          {text}
          <BusyButton isBusy={isBusy} onClick={tryAgain}>
            {again}
          </BusyButton>
        </Stack>
      </Notice>
    </ScreenPage>
  )
}

/** The same where not even the frame could be had: the backend does not answer, or knows the store no more. The way to the connection stays open. */
export function BrokenApp() {
  const { page } = useAppParts()
  return useFrameView() ? (
    <BrokenScreen />
  ) : (
    <BarePage action={page.mode === 'plugin' ? <ConnectionLink /> : null}>
      <BrokenScreen />
    </BarePage>
  )
}
