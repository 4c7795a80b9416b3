import { Message } from '@bigcommerce/big-design'
import { useFrameView } from '@connect/store-app/screen-hooks'
import { useBroken } from '../parts/routed.ts'
import { ScreenPage } from '../parts/screen-page.tsx'
import { BigDesign } from './big-design.tsx'
import { PageBox } from './page-box.tsx'

/** Stands for a screen that could not be shown: what is so, and what to do. Within the frame, so that every other screen stays a click away. */
export function BrokenScreen() {
  const { title, text, again, isBusy, tryAgain } = useBroken()
  return (
    <ScreenPage title={title}>
      <Message type="error" messages={[{ text }]} actions={[{ text: again, isLoading: isBusy, onClick: tryAgain }]} />
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
