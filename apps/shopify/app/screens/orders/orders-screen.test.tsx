import { sampleFrame, sampleOrders } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../parts/testing/drawn.tsx'
import { OrdersScreen } from './orders-screen.tsx'

const orders = (view = sampleOrders, frame = sampleFrame, at = '/app/orders'): string =>
  drawn(<OrdersScreen view={view} />, { view: frame, at })
const mayNotRetry = 'This needs the feature Integrate with edit access.'

test('an order says where it stands, why, and what was sent', () => {
  const words = wordsOf(orders())
  expect(words).toContain('#1004 Nov 20, 13:31 Not imported The warehouse does not know the item "Two-person tent, green" (TENT-2P-GREEN).')
  expect(words).toContain('Sent as two picking orders, one per site. #1002-1, #1002-2 1,240 1,000 0')
})

test('on a narrow screen the same order is a list item with its units in words', () => {
  expect(wordsOf(orders())).toContain('Picking orders : #1002-1, #1002-2 Ordered 1,240 · Picked 1,000 · Shipped 0')
})

test('the page comes with the table and the list, so that the style sheet can show one before the script starts', () => {
  const html = orders()
  expect(html).toContain('class="connect-wide"')
  expect(html).toContain('class="connect-narrow"')
})

test('every order leads to its timeline, and a button says which order it is for', () => {
  const html = orders()
  expect(html).toContain('href="/app/activity?search=%231002"')
  expect(html).toContain('aria-label="Retry: #1004"')
})

test('a button that cannot be pressed now says why beside it', () => {
  expect(wordsOf(orders())).toContain('Retry It is being tried again right now.')
})

test('where nothing can be retried for one reason, the first says it for all of them', () => {
  const blocked = {
    ...sampleOrders,
    orders: {
      ...sampleOrders.orders,
      rows: sampleOrders.orders.rows.map((row) => ({
        ...row,
        actions: row.actions.map((action) => ({ ...action, blocked: mayNotRetry })),
      })),
    },
  }
  const html = orders(blocked)
  // Once in the table and once in the list, of which one is shown.
  expect(wordsOf(html).split(mayNotRetry)).toHaveLength(3)
  expect(html.match(/<button[^>]*aria-describedby="why-not"/g)).toHaveLength(4)
})

test('a list without orders says so instead of showing an empty table', () => {
  const html = orders({ ...sampleOrders, orders: { rows: [], next: null, empty: 'No order fits this search.' } })
  expect(wordsOf(html)).toContain('No order fits this search.')
  expect(html).not.toContain('<table')
})

test('the next page is a link that remembers the way back, and the last page has none', () => {
  expect(orders()).toContain('href="/app/orders?cursor=cursor-2&amp;before="')
  const last = orders(
    { ...sampleOrders, orders: { ...sampleOrders.orders, next: null } },
    sampleFrame,
    '/app/orders?filter=waiting&cursor=c3&before=&before=c2',
  )
  expect(last).toContain('href="/app/orders?filter=waiting&amp;cursor=c2&amp;before="')
  expect(last).not.toContain('cursor-2')
})

test('one page needs no paging', () => {
  expect(orders({ ...sampleOrders, orders: { ...sampleOrders.orders, next: null } })).not.toContain('aria-label="Pages"')
})

test('what was searched for stands in the search box, under its label, and the chosen filter is marked', () => {
  const html = orders(
    { ...sampleOrders, query: { ...sampleOrders.query, search: '#10', filter: 'waiting' } },
    sampleFrame,
    '/app/orders?search=%2310&filter=waiting',
  )
  expect(html).toMatch(/<input[^>]*type="search"[^>]*value="#10"/)
  expect(wordsOf(html)).toContain('Search by order number')
  expect(html).toMatch(/<a aria-current="true"[^>]* href="\/app\/orders\?search=%2310&amp;filter=waiting">Waiting/)
})
