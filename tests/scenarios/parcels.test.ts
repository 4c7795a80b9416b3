import { openScenario, platforms, type Scenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const hour = 3_600_000
const parcels = (s: Scenario, number: string) => s.store.shipments(number).map(({ tracking, units }) => [tracking, units])

/** Where a status of its own says that a part was shipped, that must come in as well. */
const partlyShipped = { shopify: {}, bigcommerce: { orderImportStatuses: ['11', '3'] }, woocommerce: {}, 'woocommerce-rest': {} }

/** An imported order of four mugs. */
async function imported(s: Scenario): Promise<string> {
  const number = await s.store.buy({ MUG: 4 })
  await s.done('sync')
  return number
}

describe.each(platforms)('picks and parcels (%s)', (platform) => {
  test('nothing goes out while the picking order is open, unless each shipment shall', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.pick(number, { MUG: 2 })
    await s.warehouse.ship(number, { trackingNumber: '1Z-ONE' })
    await s.done('sync')
    expect(parcels(s, number)).toEqual([])
    await s.configure({ sendFulfilment: 'each_shipment' })
    await s.done('sync')
    expect(parcels(s, number)).toEqual([['1Z-ONE', 2]])
  })

  test('several parcels of one order go out as several fulfilments', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.pick(number)
    await s.warehouse.ship(number, { units: { MUG: 1 }, trackingNumber: '1Z-ONE' })
    await s.warehouse.ship(number, { units: { MUG: 3 }, trackingNumber: '1Z-TWO' })
    await s.done('sync')
    expect(parcels(s, number)).toEqual([
      ['1Z-ONE', 1],
      ['1Z-TWO', 3],
    ])
    expect(s.store.shipments(number)[0]?.carrier).toMatch(/ups/i)
  })

  test('picks without a parcel wait four hours for one, and go without tracking then', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.pick(number)
    await s.done('sync')
    s.time.clock.pass(3 * hour)
    await s.done('sync')
    expect(parcels(s, number)).toEqual([])
    s.time.clock.pass(hour)
    await s.done('sync')
    expect(parcels(s, number)).toEqual([[null, 4]])
    await s.done('sync')
    expect(parcels(s, number)).toEqual([[null, 4]])
  })

  test('a parcel that comes in time is sent with its number, and the wait sends nothing more', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.pick(number)
    await s.done('sync')
    s.time.clock.pass(hour)
    await s.warehouse.ship(number, { trackingNumber: '1Z-LATE' })
    await s.done('sync')
    s.time.clock.pass(5 * hour)
    await s.done('sync')
    expect(parcels(s, number)).toEqual([['1Z-LATE', 4]])
  })

  test('a parcel recorded after its picks went out without tracking fulfils nothing twice', async () => {
    const s = await openScenario(platform, { settings: { waitForTrackingHours: 0 } })
    const number = await imported(s)
    await s.warehouse.pick(number)
    await s.done('sync')
    expect(parcels(s, number)).toEqual([[null, 4]])
    await s.warehouse.ship(number, { trackingNumber: '1Z-LATE' })
    await s.done('sync')
    expect(parcels(s, number)).toHaveLength(1)
    expect(s.store.sent(number)).toEqual({ MUG: 4 })
  })

  test('closed short: what was picked goes out, the rest stays open in the store, and somebody is told', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.pick(number, { MUG: 3 })
    await s.warehouse.ship(number)
    await s.warehouse.close(number)
    await s.done('sync')
    expect(s.store.sent(number)).toEqual({ MUG: 3 })
    expect(await s.problems()).toMatchObject([{ label: number }])
  })

  test('closed without a pick: nothing goes out, and somebody is told', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.close(number)
    await s.done('sync')
    expect(parcels(s, number)).toEqual([])
    expect(await s.problems()).toMatchObject([{ label: number }])
  })

  test('reopened and picked to the end: the rest goes out as a further fulfilment, and the notice is gone', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.pick(number, { MUG: 3 })
    await s.warehouse.ship(number, { trackingNumber: '1Z-ONE' })
    await s.warehouse.close(number)
    await s.done('sync')
    await s.warehouse.reopen(number)
    await s.warehouse.pick(number)
    await s.warehouse.ship(number, { trackingNumber: '1Z-TWO' })
    await s.done('sync')
    await s.done('sync')
    expect(parcels(s, number)).toEqual([
      ['1Z-ONE', 3],
      ['1Z-TWO', 1],
    ])
    expect(await s.problems()).toEqual([])
  })

  test('a parcel voided before it was sent is not sent', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.pick(number)
    const wrong = await s.warehouse.ship(number, { trackingNumber: '1Z-WRONG' })
    await s.warehouse.voidShipment(number, wrong.id)
    await s.warehouse.ship(number, { trackingNumber: '1Z-RIGHT' })
    await s.done('sync')
    expect(parcels(s, number)).toEqual([['1Z-RIGHT', 4]])
  })

  test('deleted in the warehouse: nothing is cancelled in the store, nothing is imported again, and somebody is told', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.remove(number)
    await s.done('sync')
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect(await s.read((r) => r.orders.byNumber(number))).toMatchObject([{ order: { state: 'open' } }])
    expect(await s.problems()).toMatchObject([{ label: number }])
  })

  test('an order partly fulfilled by hand before import is imported for the rest only when that is wanted', async () => {
    const s = await openScenario(platform, { settings: { importPartlyFulfilled: true, ...partlyShipped[platform] } })
    const number = await s.store.buy({ MUG: 4 })
    await s.store.shipByHand(number, '1Z-HAND', { MUG: 1 })
    await s.done('sync')
    expect((await s.warehouse.order(number)).lines).toMatchObject([{ ordered: '3' }])
    await s.warehouse.pick(number)
    await s.warehouse.ship(number)
    await s.done('sync')
    expect(s.store.sent(number)).toEqual({ MUG: 4 })
  })
})
