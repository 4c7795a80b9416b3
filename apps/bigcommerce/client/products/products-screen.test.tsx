import { sampleProducts } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../testing/drawn.tsx'
import { ProductsScreen } from './products-screen.tsx'

const products = (rows = sampleProducts.products.rows): string =>
  drawn(<ProductsScreen view={{ ...sampleProducts, products: { ...sampleProducts.products, rows } }} />, { at: '/app/products' })

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

test('a product without a SKU is called by its title, and one whose stock is not kept shows none', () => {
  const [, giftCard] = sampleProducts.products.rows
  const html = products([giftCard!])
  expect(html).toContain('aria-label="Timeline: Gift card"')
  expect(html.match(/<table/g)).toHaveLength(1)
})

test('a list without products says so', () => {
  expect(wordsOf(products([]))).toContain('No product has come in yet.')
})
