import { openShopify, type ShopifyScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const hour = 3_600_000
const confirmations = (s: ShopifyScenario, number: string) =>
  s.shop.emails(number).filter((mail) => mail.about === 'shipping_confirmation').length

/** An order of two mugs that has been imported, picked whole and shipped in one parcel. */
async function shipped(s: ShopifyScenario): Promise<string> {
  const number = await s.shop.buy({ MUG: 2 })
  await s.done('sync')
  await s.warehouse.pick(number)
  await s.warehouse.ship(number, { trackingNumber: '1Z-ONE' })
  return number
}

/** Exports once more, when what was uncertain may be asked about. */
async function exportedAgain(s: ShopifyScenario): Promise<void> {
  s.time.clock.pass(hour)
  await s.done('export_shipments')
}

/** The store has one shipment of the order, and its customer one mail. */
function expectOneShipment(s: ShopifyScenario, number: string): void {
  expect(s.shop.fulfilments(number)).toHaveLength(1)
  expect(confirmations(s, number)).toBe(1)
}

describe('a shipment reaches the store exactly once', () => {
  test('also when the reply was lost after Shopify took it: the customer gets one mail', async () => {
    const s = await openShopify()
    const number = await shipped(s)
    await s.shop.faults.set({ on: 'fulfillmentCreate', kind: 'lose-reply', times: 1 })
    await s.done('export_shipments')
    await exportedAgain(s)
    await exportedAgain(s)
    expectOneShipment(s, number)
    expect(s.shop.order(number).lines).toMatchObject([{ fulfilledQuantity: 2 }])
    expect(await s.read((r) => r.shipments.byOrders([s.shop.order(number).id as never]))).toMatchObject([{ state: 'recorded' }])
    expect(await s.problems()).toEqual([])
  })

  test('also when half the reply came', async () => {
    const s = await openShopify()
    const number = await shipped(s)
    await s.shop.faults.set({ on: 'fulfillmentCreate', kind: 'cut-body', times: 1 })
    await s.done('export_shipments')
    await exportedAgain(s)
    expectOneShipment(s, number)
  })

  test('and when it never arrived, it is sent after it was looked for', async () => {
    const s = await openShopify()
    const number = await shipped(s)
    await s.shop.faults.set({ on: 'fulfillmentCreate', kind: 'fail-before', status: 502, times: 1 })
    await s.run('export_shipments')
    await exportedAgain(s)
    expectOneShipment(s, number)
  })

  test('a lost reply about one of two parcels of the same units leaves both, once each', async () => {
    const s = await openShopify({ settings: { sendFulfilment: 'each_shipment' } })
    const number = await s.shop.buy({ MUG: 2 })
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.warehouse.ship(number, { units: { MUG: 1 }, trackingNumber: '1Z-ONE' })
    await s.shop.faults.set({ on: 'fulfillmentCreate', kind: 'lose-reply', times: 1 })
    await s.done('export_shipments')
    await s.warehouse.ship(number, { units: { MUG: 1 }, trackingNumber: '1Z-TWO' })
    await exportedAgain(s)
    await exportedAgain(s)
    expect(s.shop.fulfilments(number).map((one) => one.tracking[0]?.number)).toEqual(['1Z-ONE', '1Z-TWO'])
    expect(confirmations(s, number)).toBe(2)
  })

  test('picks without a tracking number, too, although the order was read again before they were looked for', async () => {
    const s = await openShopify({ settings: { waitForTrackingHours: 0 } })
    const number = await s.shop.buy({ MUG: 2 })
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.shop.faults.set({ on: 'fulfillmentCreate', kind: 'lose-reply', times: 1 })
    await s.done('export_shipments')
    s.time.clock.pass(hour)
    await s.done('sync')
    expectOneShipment(s, number)
    expect(await s.read((r) => r.shipments.byOrders([s.shop.order(number).id as never]))).toMatchObject([{ state: 'recorded' }])
    expect(await s.problems()).toEqual([])
  })

  test('two workers at once send it once', async () => {
    const s = await openShopify()
    const number = await shipped(s)
    const second = await s.secondWorker()
    await Promise.allSettled([s.worker.run('export_shipments'), second.run('export_shipments')])
    await second.run('export_shipments')
    expectOneShipment(s, number)
  })

  test('what somebody fulfilled in the admin meanwhile is not fulfilled again', async () => {
    const s = await openShopify()
    const number = await shipped(s)
    await s.shop.command('fulfilByHand', { order: number, company: 'UPS', numbers: ['1Z-HAND'] })
    await s.done('export_shipments')
    expectOneShipment(s, number)
  })

  test('the customer is not mailed where the merchant does not want it', async () => {
    const s = await openShopify({ settings: { notifyCustomer: false } })
    const number = await shipped(s)
    await s.done('export_shipments')
    expect(s.shop.fulfilments(number)).toHaveLength(1)
    expect(confirmations(s, number)).toBe(0)
  })
})
