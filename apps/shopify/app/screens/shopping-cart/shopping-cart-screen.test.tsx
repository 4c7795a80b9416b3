import type { ShoppingCartView } from '@connect/core'
import { connectedCart, importingCart, newCart } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../parts/testing/drawn.tsx'
import { ShoppingCartScreen } from './shopping-cart-screen.tsx'

const page = (view: ShoppingCartView): string => drawn(<ShoppingCartScreen view={view} />, { at: '/app/shopping-cart-configuration' })
const button = (html: string, label: string): string => new RegExp(`<button[^>]*>(?:(?!</button>).)*${label}`, 's').exec(html)?.[0] ?? ''

test('a new store is asked for address and Store Key, and for nothing else', () => {
  const html = page(newCart)
  expect(wordsOf(html)).toContain('Not connected')
  expect(wordsOf(html)).not.toContain('Disconnect')
  expect(wordsOf(html)).not.toContain('Locations to sites')
})

test('the Store Key is typed unseen, kept by no browser, and never shown again', () => {
  for (const view of [newCart, connectedCart]) {
    const field = /<input[^>]*id="setting-storeKey"[^>]*>/.exec(page(view))?.[0]
    expect(field).toMatch(/type="password"/)
    expect(field).toMatch(/autoComplete="off"/i)
    expect(field).toMatch(/value=""/)
  }
})

test('a connected store says to what, and can be disconnected', () => {
  const html = page(connectedCart)
  expect(html).toMatch(/role="status"><p[^>]*>Connected to Northwind Warehouse/)
  expect(button(html, 'Disconnect')).not.toContain('aria-disabled="true"')
})

test('whoever may not connect reads why, and can neither connect nor disconnect', () => {
  const html = page({ ...connectedCart, warehouse: { ...connectedCart.warehouse, locked: 'The owner has not given you this.' } })
  expect(wordsOf(html)).toContain('The owner has not given you this.')
  expect(button(html, 'Disconnect')).toContain('aria-disabled="true"')
  expect(html.match(/<input[^>]*id="setting-(?:address|storeKey)"[^>]*disabled=""/g)).toHaveLength(2)
})

test('each location of the store has a choice named after it, and the saved site in it', () => {
  const html = page(connectedCart)
  expect(html).toMatch(/<option value="newark" selected="">Newark/)
  expect(html).toMatch(/<label[^>]*>(?:<[^>]*>)*Harbor Depot/)
  expect(wordsOf(html)).toContain('12 Quay Street, Boston')
})

test('a location can be given no site again', () => {
  expect(page(connectedCart)).toMatch(/<option value=""(?: selected="")?>Not kept in step/)
})

test('the first dataset cannot be asked for before its time, and says why', () => {
  const html = page(newCart)
  const asking = button(html, 'Import Products, Inventory, and Carriers')
  expect(asking).toContain('aria-disabled="true"')
  expect(asking).toContain('aria-describedby="first-dataset-blocked"')
  expect(html).toMatch(/id="first-dataset-blocked"[^>]*>Connect IntelliTrack first\./)
})

test('how far the first dataset is, is said in words, and announced', () => {
  const html = page(importingCart)
  expect(wordsOf(html)).toContain('Products Done 120 items made Inventory In progress 80 of 120 figures Carriers Failed')
  expect(html).toMatch(
    /aria-live="polite"[^>]*>Inventory: In progress\. 80 of 120 figures Carriers: Failed\. IntelliTrack does not answer\./,
  )
  expect(button(html, 'Import Products, Inventory, and Carriers')).toContain('aria-disabled="true"')
})
