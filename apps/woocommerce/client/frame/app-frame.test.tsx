import { pausedNotice, runningFrame, sampleFrame } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { connectionPath } from '../parts/screen-address.ts'
import { ScreenPage } from '../parts/screen-page.tsx'
import { drawn, hrefOf, inHtml, wordsOf } from '../testing/drawn.tsx'

const page = <ScreenPage title="Orders">the orders</ScreenPage>

test('the way to every screen is on every screen, and says which one is shown', () => {
  const html = drawn(page)
  const [, nav = ''] = /<nav aria-label="Screens"(.*?)<\/nav>/s.exec(html) ?? []
  for (const { label } of sampleFrame.nav) expect(wordsOf(nav)).toContain(label)
  expect(nav.match(/<a[^>]*aria-current="page"[^>]*>Orders</)).not.toBeNull()
  expect(nav.match(/aria-current/g)).toHaveLength(1)
})

test('inside the store there is a way to its connection; on the page for stores without the plugin the store is named', () => {
  const address = inHtml(hrefOf(connectionPath))
  expect(drawn(page)).toContain(`href="${address}"`)
  expect(wordsOf(drawn(page))).not.toContain('Harbor Outfitters')
  const backend = drawn(page, { page: { mode: 'backend' } })
  expect(backend).not.toContain(`href="${address}"`)
  expect(wordsOf(backend)).toContain('Harbor Outfitters')
})

test('what has to be said on every screen stays at its head with the link that mends it, and is said once', () => {
  const both = (
    <ScreenPage title="Orders" notices={[pausedNotice]}>
      the orders
    </ScreenPage>
  )
  const html = drawn(both, { view: { ...sampleFrame, notices: [pausedNotice] } })
  expect(wordsOf(html)).toContain('Syncing is paused Nothing is sent in either direction until it is resumed. Open Synchronization')
  expect(wordsOf(html).split(pausedNotice.title)).toHaveLength(2)
  expect(html).toContain(`href="${inHtml(hrefOf('/app/synchronization'))}">Open Synchronization`)
  expect(html).not.toContain('components-notice__dismiss')
})

test('the run under way shows its step where it is announced, and can be cancelled', () => {
  const html = drawn(page, { view: runningFrame })
  expect(html).toMatch(/role="status" aria-live="polite"><span[^>]*>Reading orders changed since 14:00/)
  expect(html).toMatch(/<button(?![^>]*aria-disabled)[^>]*aria-label="Cancel: Synchronize now"/)
  expect(drawn(page)).not.toContain('aria-label="Synchronize now"')
})

test('a run that is being cancelled says so, and is not cancelled twice', () => {
  const html = drawn(page, { view: { ...runningFrame, running: { ...runningFrame.running!, cancelAsked: true } } })
  expect(wordsOf(html)).toContain('Stopping after the current step')
  expect(html).toMatch(/<button[^>]*aria-disabled="true"[^>]*aria-label="Cancel: Synchronize now"/)
})

test('whoever may not cancel a run is told why', () => {
  const html = drawn(page, { view: { ...runningFrame, may: { ...runningFrame.may, manualSync: 'This needs Manual Sync.' } } })
  expect(wordsOf(html)).toContain('This needs Manual Sync.')
})
