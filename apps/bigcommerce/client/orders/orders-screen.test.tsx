import { sampleOrders } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../testing/drawn.tsx'
import { OrdersScreen } from './orders-screen.tsx'

const orders = (view = sampleOrders, at = '/app/orders'): string => drawn(<OrdersScreen view={view} />, { at })
const { orders: list, query } = sampleOrders

test('an order says where it stands, why, and what was sent', () => {
  const words = wordsOf(orders())
  expect(words).toContain('#1004 Nov 20, 13:31 Not imported The warehouse does not know the item "Two-person tent, green" (TENT-2P-GREEN).')
  expect(words).toContain('Sent as two picking orders, one per site. #1002-1, #1002-2 1,240 1,000 0')
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
  const blocked = 'This needs the feature Integrate with edit access.'
  const rows = list.rows.map((row) => ({ ...row, actions: row.actions.map((action) => ({ ...action, blocked })) }))
  const html = orders({ ...sampleOrders, orders: { ...list, rows } })
  expect(wordsOf(html).split(blocked)).toHaveLength(2)
  expect(html.match(/<button[^>]*aria-describedby="why-not"/g)).toHaveLength(2)
})

test('a list without orders says so instead of showing an empty table', () => {
  const html = orders({ ...sampleOrders, orders: { rows: [], next: null, empty: 'No order fits this search.' } })
  expect(wordsOf(html)).toContain('No order fits this search.')
  expect(html).not.toContain('<table')
})

test('there is a way to the next page, and none back from the first; one page needs neither', () => {
  const button = (label: string, html: string) => new RegExp(`<button(?:(?!<button).)*${label}`).exec(html)?.[0] ?? ''
  expect(button('Next page', orders())).not.toContain('disabled=""')
  expect(button('Previous page', orders())).toContain('disabled=""')
  const last = { ...sampleOrders, orders: { ...list, next: null } }
  expect(button('Previous page', orders(last, '/app/orders?cursor=c3&before=&before=c2'))).not.toContain('disabled=""')
  expect(orders(last)).not.toContain('aria-label="Pages"')
})

test('what was searched for stands in the search box, which is named', () => {
  const html = orders({ ...sampleOrders, query: { ...query, search: '#10', filter: 'waiting' } }, '/app/orders?search=%2310&filter=waiting')
  const box = /<input[^>]*type="search"[^>]*>/.exec(html)?.[0]
  expect(box).toContain('value="#10"')
  expect(box).toContain('aria-label="Search by order number"')
})
