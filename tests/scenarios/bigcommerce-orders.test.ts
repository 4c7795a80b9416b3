import { type BigCommerceScenario, openBigCommerce } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

interface Placed {
  readonly id: number
  readonly addresses: readonly { readonly id: number; readonly street1: string }[]
}
const home = { firstName: 'Morgan', lastName: 'Ellery', street1: '2217 Larkspur Avenue', city: 'Madison', state: 'Wisconsin', zip: '53704' }
const streets = ['2217 Larkspur Avenue', '14 Spruce Court', '9 Quay Street']

/** An order of mugs to three addresses: one, two and three of them. */
async function toThreeAddresses(s: BigCommerceScenario): Promise<Placed> {
  const shippingAddresses = streets.map((street1) => ({ ...home, street1 }))
  const lines = [1, 2, 3].map((units) => ({ sku: 'MUG', quantity: units, to: units }))
  return s.admin.command<Placed>('placeOrder', { lines, shippingAddresses })
}
const numbers = async (s: BigCommerceScenario) => (await s.warehouse.orders()).map((order) => order.orderNumber).sort()
const place = (s: BigCommerceScenario, order: object) => s.admin.command<{ id: number }>('placeOrder', order).then(({ id }) => String(id))

describe('an order to several addresses', () => {
  test('becomes one picking order for each, numbered -1, -2, -3', async () => {
    const s = await openBigCommerce()
    const { id } = await toThreeAddresses(s)
    await s.done('sync')
    expect(await numbers(s)).toEqual([`${id}-1`, `${id}-2`, `${id}-3`])
    for (const [at, street] of streets.entries()) {
      const picking = await s.warehouse.order(`${id}-${at + 1}`)
      expect(picking.shipTo).toMatchObject({ address: { address1: street } })
      expect(picking.lines.map((line) => Number(line.ordered))).toEqual([at + 1])
    }
  })

  test('is shipped to each of them as its own parcels leave, and is Shipped when the last has left', async () => {
    const s = await openBigCommerce()
    const { id, addresses } = await toThreeAddresses(s)
    const status = async () => (await s.read((r) => r.orders.byNumber(String(id))))[0]?.order.status
    await s.done('sync')
    for (const part of [2, 1, 3]) {
      await s.warehouse.pick(`${id}-${part}`)
      await s.warehouse.ship(`${id}-${part}`, { trackingNumber: `1Z-${part}` })
      await s.done('sync')
      await s.done('sync')
      expect(await status()).toBe(part === 3 ? '2' : '3')
    }
    const part = (street1: string) => String(addresses.find((address) => address.street1 === street1)?.id)
    expect(s.store.shipments(String(id)).map(({ tracking, units, part: to }) => [tracking, units, to])).toEqual([
      ['1Z-2', 2, part('14 Spruce Court')],
      ['1Z-1', 1, part('2217 Larkspur Avenue')],
      ['1Z-3', 3, part('9 Quay Street')],
    ])
    expect(await s.problems()).toEqual([])
  })

  test('keeps its numbers when one of the addresses is corrected', async () => {
    const s = await openBigCommerce()
    const { id } = await toThreeAddresses(s)
    await s.done('sync')
    await s.admin.command('changeAddress', { order: id, to: 2, address: { street1: '15 Spruce Court' } })
    await s.done('sync')
    expect(await numbers(s)).toEqual([`${id}-1`, `${id}-2`, `${id}-3`])
    expect((await s.warehouse.order(`${id}-2`)).shipTo).toMatchObject({ address: { address1: '15 Spruce Court' } })
  })
})

describe('what is not sent from a warehouse', () => {
  test('is never imported: a download is no item, and no line of a picking order', async () => {
    const s = await openBigCommerce()
    await s.admin.command('createProduct', { name: 'Brewing guide', sku: 'GUIDE', type: 'digital', price: '9.00' })
    await s.done('sync')
    expect((await s.warehouse.items()).map((item) => item.itemNumber).sort()).toEqual(['FILTER', 'MUG'])
    const mixed = await place(s, { lines: [{ sku: 'MUG', quantity: 2 }, { sku: 'GUIDE' }] })
    const onlyDownload = await place(s, { lines: [{ sku: 'GUIDE' }] })
    const certificate = await place(s, { lines: [{ sku: 'MUG' }, { giftCertificate: { amount: '25.00' } }] })
    await s.done('sync')
    expect(await numbers(s)).toEqual([mixed, certificate].sort())
    for (const number of [mixed, certificate])
      expect((await s.warehouse.order(number)).lines.map((line) => line.itemNumber)).toEqual(['MUG'])
    expect((await s.activity(onlyDownload)).map((line) => line.result)).toEqual(['skipped'])
    for (const number of [mixed, certificate]) {
      await s.warehouse.pick(number)
      await s.warehouse.ship(number)
    }
    await s.done('sync')
    expect(s.store.sent(mixed)).toMatchObject({ MUG: 2 })
    expect(await s.problems()).toEqual([])
  })

  test('is an order whose checkout nobody finished, although the store tells of it; it comes in when it is paid', async () => {
    const s = await openBigCommerce({ settings: { syncInterval: 15 } })
    const number = await place(s, { lines: [{ sku: 'MUG' }], status: 0, paymentStatus: 'pending' })
    await s.webhooks.deliverAll()
    await s.worker.wake()
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    await s.store.pay(number)
    await s.webhooks.deliverAll()
    await s.worker.wake()
    expect(await numbers(s)).toEqual([number])
  })

  test('is an archived order: what was imported is taken back, and nothing of it is shipped', async () => {
    const s = await openBigCommerce()
    const [open, picked] = [await s.store.buy({ MUG: 2 }), await s.store.buy({ MUG: 2 })]
    await s.done('sync')
    await s.warehouse.pick(picked)
    await s.warehouse.ship(picked)
    await s.store.remove(open)
    await s.store.remove(picked)
    await s.webhooks.deliverAll()
    await s.done('sync')
    await s.done('sync')
    expect(await numbers(s)).toEqual([picked])
    expect([s.store.shipments(open), s.store.shipments(picked)]).toEqual([[], []])
    expect((await s.problems()).map(({ code, label }) => [code, label])).toEqual([
      ['cancelled_after_pick', picked],
      ['deleted_in_store', picked],
    ])
  })

  test('is an archived order also when its webhook was lost: it is looked for within the hour', async () => {
    const s = await openBigCommerce()
    const number = await s.store.buy({ MUG: 2 })
    await s.done('sync')
    await s.admin.faults.set({ kind: 'webhook-drop', on: '*', times: null })
    await s.store.remove(number)
    s.time.clock.pass(65 * 60_000)
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
  })
})

describe('Order Import Status', () => {
  test('lets in Awaiting Fulfillment alone, unless the merchant chose others, of the store’s own', async () => {
    const s = await openBigCommerce()
    const [fulfilment, shipment, pickup] = [
      await place(s, { lines: [{ sku: 'MUG' }], status: 11 }),
      await place(s, { lines: [{ sku: 'MUG' }], status: 9 }),
      await place(s, { lines: [{ sku: 'MUG' }], status: 8 }),
    ]
    await s.done('sync')
    expect(await numbers(s)).toEqual([fulfilment])
    await s.configure({ orderImportStatuses: ['9', '11'] })
    await s.done('import_orders')
    expect(await numbers(s)).toEqual([fulfilment, shipment].sort())
    const told = await s.activity(pickup)
    expect(told.map((line) => line.result)).not.toContain('applied')
    expect(told.map((line) => line.message)).toContain(`Order ${pickup} has the status Awaiting Pickup, which is not imported`)
  })
})

describe('a store that answers less than was asked', () => {
  test('and leaves out the lines of an order, is asked for them: no order comes in short', async () => {
    const s = await openBigCommerce()
    await s.admin.faults.set({ kind: 'empty-line-items', on: '*', times: null })
    const number = await s.store.buy({ MUG: 2, FILTER: 1 })
    await s.done('sync')
    expect((await s.warehouse.order(number)).lines.map((line) => [line.itemNumber, Number(line.ordered)])).toEqual([
      ['MUG', 2],
      ['FILTER', 1],
    ])
  })
})
