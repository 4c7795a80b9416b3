import { screenWords } from '@connect/core/words'
import { useFrameView } from '@connect/store-app/screen-hooks'
import { isRouteErrorResponse, useRevalidator, useRouteError } from '@remix-run/react'
import { Banner, Page } from '@shopify/polaris'
import { Polaris } from './polaris.tsx'

/** Stands for a screen that could not be shown: what is so, and what to do. Within the frame, so that every other screen stays a click away. */
export function BrokenScreen() {
  const error = useRouteError()
  const { state, revalidate } = useRevalidator()
  const { title, text, again } = screenWords.broken
  // What the server says on purpose is a sentence for the reader; anything else is for the log.
  const said = isRouteErrorResponse(error) && error.status < 500 && typeof error.data === 'string' ? error.data : ''
  return (
    <Page title={title}>
      <Banner tone="critical" action={{ content: again, loading: state !== 'idle', onAction: revalidate }}>
        {said || text}
      </Banner>
    </Page>
  )
}

/** The same where not even the frame could be had. */
export function BrokenApp() {
  return useFrameView() ? (
    <BrokenScreen />
  ) : (
    <Polaris>
      <BrokenScreen />
    </Polaris>
  )
}
