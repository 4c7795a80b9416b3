import { sampleProducts } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../parts/testing/drawn.tsx'
import { ProductsScreen } from './products-screen.tsx'

const products = (view = sampleProducts): string => drawn(<ProductsScreen view={view} />, { at: '/app/products' })

test('a product shows both sides of its stock at every location, whether they are equal, and the sum behind what is sent', () => {
  expect(wordsOf(products())).toContain(
    'Location Store IntelliTrack Main Street 14 on hand, less 5 unpicked 12 9 Differs Harbor Depot 1,040 1,040 Equal',
  )
})

test('a product that was not imported says why, and can be tried again under its SKU', () => {
  const html = products()
  expect(wordsOf(html)).toContain('Not imported Item number too long.')
  expect(html).toContain('aria-label="Retry: SLEEPING-BAG-EXTRA-LONG-MINUS-TWENTY-DEGREES-CELSIUS-RIGHT-ZIP-2027"')
})

test('a product without a SKU is called by its title', () => {
  expect(products()).toContain('aria-label="Timeline: Gift card"')
})

test('a product whose stock is not kept shows no table of stock', () => {
  const [, giftCard] = sampleProducts.products.rows
  expect(products({ ...sampleProducts, products: { ...sampleProducts.products, rows: [giftCard!] } })).not.toContain('connect-figures')
})

test('a list without products says so', () => {
  expect(wordsOf(products({ ...sampleProducts, products: { ...sampleProducts.products, rows: [] } }))).toContain(
    'No product has come in yet.',
  )
})
