import { screenWords } from '@connect/core/words'
import { Refusal, useFrameView } from '@connect/store-app/screen-hooks'
import { Notice } from '@wordpress/components'
import { useRevalidator, useRouteError } from 'react-router'
import { useAppParts } from '../parts/app-parts.ts'
import { BusyButton } from '../parts/busy-button.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Stack } from '../parts/stack.tsx'
import { BarePage } from './bare-page.tsx'
import { ConnectionLink } from './page-head.tsx'

/** Stands for a screen that could not be shown: what is so, and what to do. Within the frame, so that every other screen stays a click away. */
export function BrokenScreen() {
  const error = useRouteError()
  const { state, revalidate } = useRevalidator()
  const { title, text, again } = screenWords.broken
  const said = error instanceof Refusal ? error.words : ''
  return (
    <ScreenPage title={title}>
      <Notice status="error" isDismissible={false} spokenMessage={said || text}>
        <Stack gap={3} align="flex-start">
          {said || text}
          <BusyButton isBusy={state !== 'idle'} onClick={() => void revalidate()}>
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
