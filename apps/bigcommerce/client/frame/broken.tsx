import { Message } from '@bigcommerce/big-design'
import { screenWords } from '@connect/core/words'
import { Refusal, useFrameView } from '@connect/store-app/screen-hooks'
import { useRevalidator, useRouteError } from 'react-router'
import { ScreenPage } from '../parts/screen-page.tsx'
import { BigDesign } from './big-design.tsx'
import { PageBox } from './page-box.tsx'

/** Stands for a screen that could not be shown: what is so, and what to do. Within the frame, so that every other screen stays a click away. */
export function BrokenScreen() {
  const error = useRouteError()
  const { state, revalidate } = useRevalidator()
  const { title, text, again } = screenWords.broken
  const said = error instanceof Refusal ? error.words : ''
  return (
    <ScreenPage title={title}>
      <Message
        type="error"
        messages={[{ text: said || text }]}
        actions={[{ text: again, isLoading: state !== 'idle', onClick: () => void revalidate() }]}
      />
    </ScreenPage>
  )
}

/** The same where not even the frame could be had. */
export function BrokenApp() {
  return useFrameView() ? (
    <BrokenScreen />
  ) : (
    <BigDesign>
      <PageBox as="main">
        <BrokenScreen />
      </PageBox>
    </BigDesign>
  )
}
