import { openBigCommerce, openWooCommerceStore } from '@connect/testing/scenario'
import { expect, test } from 'vitest'

test('WooCommerce stores of both ways and another platform’s, in one warehouse account, keep orders, stock and signals apart', async () => {
  const settings = (orderNumberPrefix: string) => ({ settings: { orderNumberPrefix } })
  const first = await openWooCommerceStore({ stock: { MUG: 40 } })
  const second = await openWooCommerceStore({ way: 'rest', beside: first, which: 2, stock: { CUP: 20 }, ...settings('R-') })
  const third = await openBigCommerce({ beside: first, which: 3, stock: { POT: 10 }, ...settings('B-') })
  const stores = [first, second, third]
  const [a, b, c] = [await first.store.buy({ MUG: 1 }), await second.store.buy({ CUP: 1 }), await third.store.buy({ POT: 1 })]
  for (const s of stores) await s.webhooks.deliverAll()
  for (const s of stores)
    expect(new Set((await s.read((r) => r.inbox.unhandled())).map((one) => one.storeKey))).toEqual(new Set([s.side.storeKey]))
  for (const s of stores) await s.done('sync')
  const numbers = [a, `R-${b}`, `B-${c}`]
  expect((await first.warehouse.orders()).map((order) => order.orderNumber).sort()).toEqual([...numbers].sort())
  for (const number of numbers) {
    await first.warehouse.pick(number)
    await first.warehouse.ship(number, { trackingNumber: `1Z-${number}` })
  }
  for (const sku of ['MUG', 'CUP', 'POT']) await first.warehouse.adjust(sku, 5)
  await second.done('end_of_day')
  expect([first.store.figure('MUG'), second.store.figure('CUP')]).toEqual([39, 5])
  for (const s of [first, third]) await s.done('end_of_day')
  expect([first.store.figure('MUG'), second.store.figure('CUP'), third.store.figure('POT')]).toEqual([5, 5, 5])
  expect(
    [first.store.shipments(a), second.store.shipments(b), third.store.shipments(c)].map((list) => list.map((one) => one.tracking)),
  ).toEqual(numbers.map((number) => [`1Z-${number}`]))
  for (const s of stores) expect(await s.problems()).toEqual([])
})
