import { sampleOrders, samplePreview, sampleProblems, sampleProducts, sampleSynchronization } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { OrdersScreen } from '../orders/orders-screen.tsx'
import { ProblemsScreen } from '../problems/problems-screen.tsx'
import { ProductsScreen } from '../products/products-screen.tsx'
import { SynchronizationScreen } from '../synchronization/synchronization-screen.tsx'
import { admin, drawn, hrefOf, inHtml, wordsOf } from '../testing/drawn.tsx'

const orders = (view = sampleOrders, at = '/app/orders'): string => drawn(<OrdersScreen view={view} />, { at })
const button = (label: string, html: string): string => new RegExp(`<button(?:(?!<button|</button>).)*${label}`, 's').exec(html)?.[0] ?? ''
const { orders: list, query } = sampleOrders

test('an order leads to its own timeline by an address of the page, which a new tab opens as well', () => {
  const address = inHtml(hrefOf('/app/activity?search=%231002'))
  expect(address).toBe(`${admin}admin.php?page=intellitrack&amp;screen=activity&amp;search=%231002`)
  expect(orders()).toContain(`aria-label="Timeline: #1002" href="${address}"`)
})

test('a button says which row it is for, and one that cannot be pressed now says why beside it', () => {
  const html = orders()
  expect(html).toMatch(/<button[^>]*aria-label="Retry: #1004"/)
  expect(html).toMatch(/<button[^>]*aria-disabled="true"[^>]*aria-label="Retry: #1003" aria-describedby="([^"]+)".*id="\1"/s)
  expect(wordsOf(html)).toContain('Retry It is being tried again right now.')
})

test('where nothing can be pressed for one reason, the first says it for all of them', () => {
  const blocked = 'This needs the feature Integrate with edit access.'
  const rows = list.rows.map((row) => ({ ...row, actions: row.actions.map((action) => ({ ...action, blocked })) }))
  const html = orders({ ...sampleOrders, orders: { ...list, rows } })
  expect(wordsOf(html).split(blocked)).toHaveLength(2)
  expect(html.match(/<button[^>]*aria-describedby="why-not"/g)).toHaveLength(2)
})

test('the filter that is chosen is marked, and another one keeps what is searched for', () => {
  const html = orders({ ...sampleOrders, query: { ...query, search: '#10', filter: 'waiting' } }, '/app/orders?search=%2310&filter=waiting')
  expect(html.match(/<a[^>]*aria-current="true"[^>]*>Waiting/)).not.toBeNull()
  expect(html).toContain(`href="${inHtml(hrefOf('/app/orders?search=%2310&filter=shipped'))}"`)
  const box = /<input[^>]*type="search"[^>]*>/.exec(html)?.[0]
  expect(box).toContain('value="#10"')
  expect(box).toContain('placeholder="Search by order number"')
})

test('there is a way to the next page, and none back from the first; one page needs neither', () => {
  expect(button('Next page', orders())).not.toContain('aria-disabled')
  expect(button('Previous page', orders())).toContain('aria-disabled="true"')
  const last = { ...sampleOrders, orders: { ...list, next: null } }
  expect(button('Previous page', orders(last, '/app/orders?cursor=c3&before=&before=c2'))).not.toContain('aria-disabled')
  expect(orders(last)).not.toContain('aria-label="Pages"')
})

test('each part of a row knows its heading, for where there is no room for columns', () => {
  const html = orders()
  for (const heading of ['State', 'Picking orders', 'Ordered']) expect(html).toContain(`data-colname="${heading}"`)
  expect(html.match(/<th scope="row">/g)).toHaveLength(list.rows.length)
})

test('a product without a SKU is called by its title, and one whose stock is not kept shows none', () => {
  const html = drawn(<ProductsScreen view={sampleProducts} />)
  expect(html).toContain('aria-label="Timeline: Gift card"')
  expect(html.match(/<table class="intellitrack-figures"/g)).toHaveLength(1)
})

test('what is mended in the store opens its own page of the admin, what is mended in IntelliTrack opens beside it', () => {
  const problems = (mode: 'plugin' | 'backend') => drawn(<ProblemsScreen view={sampleProblems} />, { page: { mode } })
  const found = inHtml(`${admin}edit.php?post_type=product&s=SLEEPING-BAG`)
  const link = (html: string, address: string): string => html.split('<a ').find((part) => part.includes(`href="${address}"`)) ?? ''
  expect(link(problems('plugin'), found)).not.toContain('target=')
  expect(link(problems('backend'), found)).toContain('target="_blank"')
  const elsewhere = link(problems('plugin'), 'https://northwind.intellitrack.example')
  for (const attribute of ['target="_blank"', 'rel="noopener noreferrer"', ': STOVE']) expect(elsewhere).toContain(attribute)
})

test('from its preview a run is begun as from its own line, unless there is nothing to write', () => {
  const runs = (preview: typeof samplePreview) =>
    drawn(<SynchronizationScreen view={{ ...sampleSynchronization, preview }} />).split('aria-label="Run: Export Inventory Adjustments"')
      .length - 1
  expect(runs(samplePreview)).toBe(2)
  expect(runs({ ...samplePreview, total: 0 })).toBe(1)
  expect(runs({ ...samplePreview, state: 'failed' })).toBe(1)
})

test('a preview that is being made says so where it is announced', () => {
  const preview = { ...samplePreview, state: 'running' as const, text: 'Reading the warehouse.', total: 0 }
  const html = drawn(<SynchronizationScreen view={{ ...sampleSynchronization, preview }} />)
  expect(html).toMatch(/aria-busy="true".*role="status" aria-live="polite"><p[^>]*>Reading the warehouse\./s)
  expect(wordsOf(html)).not.toContain('Download as CSV')
})
