import { pausedNotice, runningFrame, sampleFrame } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { ScreenPage } from '../parts/screen-page.tsx'
import { drawn, wordsOf } from '../testing/drawn.tsx'

const page = <ScreenPage title="Orders">the orders</ScreenPage>

test('the way to every screen is on every screen, and says which one is shown', () => {
  const html = drawn(page)
  for (const { label } of sampleFrame.nav) expect(wordsOf(html)).toContain(label)
  expect(html.match(/role="tab"[^>]*aria-selected="true"|aria-selected="true"[^>]*role="tab"/g)).toHaveLength(1)
  expect(html).toMatch(/<button[^>]*aria-selected="true"[^>]*id="orders"/)
})

test('a screen has one title', () => {
  expect(drawn(page).match(/<h1/g)).toHaveLength(1)
})

test('what has to be said on every screen stays at its head with the link that mends it', () => {
  const html = drawn(page, { view: { ...sampleFrame, notices: [pausedNotice] } })
  expect(wordsOf(html)).toContain('Syncing is paused Nothing is sent in either direction until it is resumed. Open Synchronization')
  expect(html).toContain('href="/app/synchronization"')
  expect(html).not.toContain('title="Close"')
})

test('a notice that both the frame and the screen bring is said once', () => {
  const html = drawn(
    <ScreenPage title="Orders" notices={[pausedNotice]}>
      the orders
    </ScreenPage>,
    { view: { ...sampleFrame, notices: [pausedNotice] } },
  )
  expect(wordsOf(html).split(pausedNotice.title)).toHaveLength(2)
})

test('the run under way shows its step where it is announced, and can be cancelled', () => {
  const html = drawn(page, { view: runningFrame })
  expect(html).toMatch(/role="status" aria-live="polite"><p[^>]*>Reading orders changed since 14:00/)
  expect(html).toContain('aria-label="Cancel: Synchronize now"')
})

test('a run that is being cancelled says so, and is not cancelled twice', () => {
  const html = drawn(page, { view: { ...runningFrame, running: { ...runningFrame.running!, cancelAsked: true } } })
  expect(wordsOf(html)).toContain('Stopping after the current step')
  expect(/<button[^>]*aria-label="Cancel: Synchronize now"[^>]*>/.exec(html)?.[0]).toContain('disabled=""')
})

test('whoever may not cancel a run is told why', () => {
  const html = drawn(page, { view: { ...runningFrame, may: { ...runningFrame.may, manualSync: 'This needs Manual Sync.' } } })
  expect(wordsOf(html)).toContain('This needs Manual Sync.')
})

test('without a run there is no bar', () => {
  expect(drawn(page)).not.toContain('aria-label="Synchronize now"')
})
