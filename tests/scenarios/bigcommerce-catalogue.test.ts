import { openBigCommerce } from '@connect/testing/scenario'
import { expect, test } from 'vitest'

test('a variant that gets its SKU at last becomes an item with the next signal, not with the next night', async () => {
  const s = await openBigCommerce()
  await s.admin.command('createProduct', {
    name: 'Shirt',
    variants: [
      { sku: 'SHIRT-S', options: { Size: 'S' } },
      { sku: 'SHIRT-M', options: { Size: 'M' } },
    ],
  })
  const items = async () => (await s.warehouse.items()).map((item) => item.itemNumber)
  const { id: variantId } = await s.admin.command<{ id: number }>('changeVariant', { sku: 'SHIRT-M', newSku: '' })
  await s.webhooks.deliverAll()
  await s.done('sync')
  expect(await items()).toContain('SHIRT-S')
  expect(await items()).not.toContain('SHIRT-M')

  // A size that changes does not change the date of its shirt: no list of changed products shows it.
  s.time.clock.pass(60 * 60_000)
  await s.done('sync')
  await s.admin.command('changeVariant', { variantId, newSku: 'SHIRT-M' })
  await s.done('sync')
  expect(await items()).not.toContain('SHIRT-M')
  await s.webhooks.deliverAll()
  await s.done('sync')
  expect(await items()).toContain('SHIRT-M')
  expect(await s.problems()).toEqual([])
})
