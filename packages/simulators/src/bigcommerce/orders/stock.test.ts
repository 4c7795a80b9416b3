import { describe, expect, test } from 'vitest'
import type { CreateProductInput } from '../catalogue/commands/index.ts'
import type { InventorySettings } from '../model/store.ts'
import { type OpenStore, openStore } from '../tests/open-store.ts'

async function storeThat(settings: Partial<InventorySettings>, ...plans: readonly CreateProductInput[]): Promise<OpenStore> {
  const store = await openStore(...plans)
  await store.command('changeInventorySettings', settings)
  return store
}
const atPlacing = { updateStockBehavior: 'order_placed', refundOrderStockAdjustment: true } as const
const atShipping = { updateStockBehavior: 'order_completed_or_shipped', refundOrderStockAdjustment: true } as const

describe('a store that lowers stock when an order is placed', () => {
  test('takes the units of every order that was finished, awaiting payment or not, and of none that was left', async () => {
    const store = await storeThat(atPlacing)
    await store.place({ status: 0 })
    expect(await store.stock('MUG')).toBe(40)
    for (const status of [11, 7, 12] as const) await store.place({ status })
    expect(await store.stock('MUG')).toBe(34)
    expect((await store.order(100)).stockTaken).toBe(false)
    await store.command('payOrder', { order: 100 })
    expect([await store.stock('MUG'), (await store.order(100)).stockTaken]).toEqual([32, true])
  })

  test('takes nothing a second time when the order ships', async () => {
    const store = await storeThat(atPlacing)
    await store.place()
    await store.command('shipByHand', { order: 100 })
    await store.command('changeStatus', { order: 100, status: 'Completed' })
    expect(await store.stock('MUG')).toBe(38)
  })

  test('gives units back when an order is cancelled, declined or refunded, if its settings say so, and takes them again when it goes on', async () => {
    const store = await storeThat(atPlacing)
    for (const status of ['Cancelled', 'Declined', 'Refunded']) {
      const { id } = await store.place()
      await store.command('changeStatus', { order: id, status })
      expect(await store.stock('MUG')).toBe(40)
    }
    await store.command('changeStatus', { order: 100, status: 11 })
    expect(await store.stock('MUG')).toBe(38)
    await store.command('changeInventorySettings', { refundOrderStockAdjustment: false })
    await store.command('cancelOrder', { order: 100 })
    expect(await store.stock('MUG')).toBe(38)
  })

  test('follows an edited order only if its settings say so', async () => {
    const store = await storeThat({ ...atPlacing, editOrderStockAdjustment: true })
    await store.place({
      lines: [
        { sku: 'MUG', quantity: 2 },
        { sku: 'FILTER', quantity: 5 },
      ],
    })
    await store.command('editOrder', { order: 100, quantities: [{ line: 1, quantity: 6 }], remove: [{ line: 2 }], add: [{ sku: 'MUG' }] })
    expect([await store.stock('MUG'), await store.stock('FILTER')]).toEqual([33, 100])
    await store.command('changeInventorySettings', { editOrderStockAdjustment: false })
    await store.command('editOrder', { order: 100, quantities: [{ line: 1, quantity: 1 }] })
    expect(await store.stock('MUG')).toBe(33)
  })

  test('gives refunded units back only when they are restocked', async () => {
    const store = await storeThat({ ...atPlacing, refundOrderStockAdjustment: false })
    await store.place({ lines: [{ sku: 'MUG', quantity: 5 }] })
    await store.command('refund', { order: 100, lines: [{ line: 1, quantity: 1 }] })
    expect(await store.stock('MUG')).toBe(35)
    await store.command('refund', { order: 100, lines: [{ line: 1, quantity: 2 }], restock: true })
    expect(await store.stock('MUG')).toBe(37)
  })

  test('keeps what a refund of everything leaves out of stock, whatever its settings say of refunds', async () => {
    const store = await storeThat(atPlacing)
    await store.place()
    await store.command('refund', { order: 100, restock: false })
    expect([await store.stock('MUG'), (await store.order(100)).statusId]).toEqual([38, 4])
  })

  test('takes a pickup from where it is picked up, variants of a product tracked as a whole from the product, and of what is not tracked nothing', async () => {
    const store = await storeThat(
      atPlacing,
      { name: 'Tee', price: '20.00', tracking: 'product', stock: 30, variants: [{ sku: 'TEE-S', options: { Size: 'S' } }] },
      { name: 'Wrap', sku: 'WRAP', price: '3.00', tracking: 'none' },
    )
    await store.place({
      lines: [
        { sku: 'TEE-S', quantity: 4 },
        { sku: 'WRAP', quantity: 4 },
      ],
      pickUpAt: '1',
    })
    const { text } = await store.request('GET', '/_control/stores/abc123/items')
    const figures = (JSON.parse(text) as { rows: { productId: number; onHand: number }[] }).rows.map(({ onHand }) => onHand)
    expect(figures).toEqual([40, 100, 26])
  })

  test('tells of the figure that moved', async () => {
    const store = await storeThat(atPlacing)
    await store.api('POST', '/v3/hooks', { scope: 'store/product/*', destination: 'https://app.test/webhooks' })
    await store.place()
    await store.platform.deliverDueWebhooks()
    expect(store.received.map(({ body }) => JSON.parse(String(body)).scope)).toContain('store/product/inventory/order/updated')
  })
})

describe('a store that lowers stock when an order is completed or shipped', () => {
  test('takes nothing for open orders, and by each parcel what was in it', async () => {
    const store = await storeThat(atShipping)
    await store.place({ lines: [{ sku: 'MUG', quantity: 5 }] })
    expect(await store.stock('MUG')).toBe(40)
    await store.command('shipByHand', { order: 100, lines: [{ line: 1, quantity: 2 }] })
    expect([await store.stock('MUG'), (await store.order(100)).statusId]).toEqual([38, 3])
    await store.command('shipByHand', { order: 100 })
    expect([await store.stock('MUG'), (await store.order(100)).statusId]).toEqual([35, 2])
    await store.command('changeStatus', { order: 100, status: 10 })
    expect(await store.stock('MUG')).toBe(35)
  })

  test('takes what is left when somebody moves the order to Shipped or Completed by hand', async () => {
    const store = await storeThat(atShipping)
    await store.place({ lines: [{ sku: 'MUG', quantity: 5 }] })
    await store.command('shipByHand', { order: 100, lines: [{ line: 1, quantity: 2 }] })
    await store.command('changeStatus', { order: 100, status: 'Completed' })
    expect(await store.stock('MUG')).toBe(35)
  })

  test('may be one that waits for Shipped even where a parcel has left', async () => {
    const store = await storeThat(atShipping)
    await store.command('configureOrders', { shipmentsTakeStock: false })
    await store.place({ lines: [{ sku: 'MUG', quantity: 5 }] })
    await store.command('shipByHand', { order: 100, lines: [{ line: 1, quantity: 2 }] })
    expect(await store.stock('MUG')).toBe(40)
    await store.command('shipByHand', { order: 100 })
    expect(await store.stock('MUG')).toBe(35)
  })

  test('never takes more than was sold, even when a shipment is deleted and made again', async () => {
    const store = await storeThat(atShipping)
    await store.place()
    await store.command('shipByHand', { order: 100 })
    await store.command('deleteShipment', { order: 100, shipment: 1 })
    await store.command('shipByHand', { order: 100 })
    expect(await store.stock('MUG')).toBe(38)
  })

  test('gives back what had left when the order is refunded and the settings say so', async () => {
    const store = await storeThat(atShipping)
    await store.place()
    await store.command('shipByHand', { order: 100 })
    await store.command('refund', { order: 100 })
    expect([await store.stock('MUG'), (await store.order(100)).statusId]).toEqual([40, 4])
  })
})

test('an archived order gives back what has not left, if the settings say so', async () => {
  const store = await storeThat({ ...atPlacing, deleteOrderStockAdjustment: true })
  await store.place({ lines: [{ sku: 'MUG', quantity: 5 }] })
  await store.command('shipByHand', { order: 100, lines: [{ line: 1, quantity: 2 }] })
  await store.command('archiveOrder', { order: 100 })
  expect(await store.stock('MUG')).toBe(38)
})
