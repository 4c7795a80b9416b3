import type { ShoppingCartView } from '@connect/core'
import { connectedCart, importingCart, newCart } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../testing/drawn.tsx'
import { ShoppingCartScreen } from './shopping-cart-screen.tsx'

const page = (view: ShoppingCartView): string => drawn(<ShoppingCartScreen view={view} />, { at: '/app/shopping-cart-configuration' })
const button = (html: string, label: string): string => new RegExp(`<button(?:(?!<button|</button>).)*${label}`, 's').exec(html)?.[0] ?? ''
const firstImport = 'Import Products, Inventory, and Carriers'

test('a new store is asked for address and Store Key, and for nothing else', () => {
  const words = wordsOf(page(newCart))
  expect(words).toContain('Not connected')
  expect(words).not.toContain('Disconnect')
  expect(words).not.toContain('Locations to sites')
})

test('the Store Key is typed unseen, kept by no browser, and never shown again', () => {
  for (const view of [newCart, connectedCart]) {
    const field = /<input[^>]*id="setting-storeKey"[^>]*>/.exec(page(view))?.[0]
    for (const attribute of ['type="password"', 'autoComplete="off"', 'value=""']) expect(field).toContain(attribute)
  }
})

test('a connected store says to what, and can be disconnected', () => {
  const html = page(connectedCart)
  expect(html).toMatch(/role="status"><span[^>]*>Connected to Northwind Warehouse/)
  expect(button(html, 'Disconnect')).not.toContain('disabled=""')
})

test('whoever may not connect reads why, and can neither connect nor disconnect', () => {
  const html = page({ ...connectedCart, warehouse: { ...connectedCart.warehouse, locked: 'The owner has not given you this.' } })
  expect(wordsOf(html).split('The owner has not given you this.')).toHaveLength(2)
  expect(button(html, 'Disconnect')).toContain('disabled=""')
  for (const field of ['address', 'storeKey']) expect(html).toMatch(new RegExp(`<input[^>]*id="setting-${field}"[^>]*disabled=""`))
})

test('each location of the store has a choice named after it, with the saved site in it, or none', () => {
  const html = page(connectedCart)
  const choice = (location: string) => new RegExp(`<input[^>]*aria-label="Shows the stock of: ${location}"[^>]*>`).exec(html)?.[0]
  expect(choice('Main Street')).toContain('value="Newark"')
  expect(choice('Harbor Depot')).toContain('value="Not kept in step"')
  expect(wordsOf(html)).toContain('Main Street 12 Quay Street, Boston')
})

test('the first dataset cannot be asked for before its time, and says why', () => {
  const html = page(newCart)
  expect(button(html, firstImport)).toContain('disabled=""')
  expect(button(html, firstImport)).toContain('aria-describedby="first-dataset-blocked"')
  expect(wordsOf(html)).toContain('Connect IntelliTrack first.')
})

test('how far the first dataset is, is said in words, and announced', () => {
  const html = page(importingCart)
  expect(wordsOf(html)).toMatch(/Products Done 120 items made (Loading )?Inventory In progress 80 of 120 figures Carriers Failed/)
  expect(html).toMatch(
    /aria-live="polite"[^>]*>Inventory: In progress\. 80 of 120 figures Carriers: Failed\. IntelliTrack does not answer\./,
  )
  expect(button(html, firstImport)).toContain('disabled=""')
})
