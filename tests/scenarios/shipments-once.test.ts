import { lacks, openScenario, platforms, type Scenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const hour = 3_600_000

/** An order of two mugs that has been imported, picked whole and shipped in one parcel. */
async function shipped(s: Scenario): Promise<string> {
  const number = await s.store.buy({ MUG: 2 })
  await s.done('sync')
  await s.warehouse.pick(number)
  await s.warehouse.ship(number, { trackingNumber: '1Z-ONE' })
  return number
}

/** Exports once more, when what was uncertain may be asked about. */
async function exportedAgain(s: Scenario): Promise<void> {
  s.time.clock.pass(hour)
  await s.done('export_shipments')
}

/** The store has one shipment of the order, and its customer one mail. */
function expectOneShipment(s: Scenario, number: string): void {
  expect(s.store.shipments(number)).toHaveLength(1)
  expect(s.store.mails(number)).toBe(1)
}

describe.each(platforms)('a shipment reaches the store exactly once (%s)', (platform) => {
  test('also when the reply was lost after the store took it: the customer gets one mail', async () => {
    const s = await openScenario(platform)
    const number = await shipped(s)
    await s.faults.strike('recording shipments', 'lose reply')
    await s.done('export_shipments')
    await exportedAgain(s)
    await exportedAgain(s)
    expectOneShipment(s, number)
    expect(s.store.sent(number)).toEqual({ MUG: 2 })
    expect(await s.read((r) => r.shipments.byOrders([s.store.orderId(number) as never]))).toMatchObject([{ state: 'recorded' }])
    expect(await s.problems()).toEqual([])
  })

  test('also when half the reply came', async () => {
    const s = await openScenario(platform)
    const number = await shipped(s)
    await s.faults.strike('recording shipments', 'cut reply')
    await s.done('export_shipments')
    await exportedAgain(s)
    expectOneShipment(s, number)
  })

  test('and when it never arrived, it is sent after it was looked for', async () => {
    const s = await openScenario(platform)
    const number = await shipped(s)
    await s.faults.strike('recording shipments', 'fail before')
    await s.run('export_shipments')
    await exportedAgain(s)
    expectOneShipment(s, number)
  })

  test('a lost reply about one of two parcels of the same units leaves both, once each', async () => {
    const s = await openScenario(platform, { settings: { sendFulfilment: 'each_shipment' } })
    const number = await s.store.buy({ MUG: 2 })
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.warehouse.ship(number, { units: { MUG: 1 }, trackingNumber: '1Z-ONE' })
    await s.faults.strike('recording shipments', 'lose reply')
    await s.done('export_shipments')
    await s.warehouse.ship(number, { units: { MUG: 1 }, trackingNumber: '1Z-TWO' })
    await exportedAgain(s)
    await exportedAgain(s)
    expect(s.store.shipments(number).map(({ tracking }) => tracking)).toEqual(['1Z-ONE', '1Z-TWO'])
    expect(s.store.mails(number)).toBe(2)
  })

  test('picks without a tracking number, too, although the order was read again before they were looked for', async () => {
    const s = await openScenario(platform, { settings: { waitForTrackingHours: 0 } })
    const number = await s.store.buy({ MUG: 2 })
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.faults.strike('recording shipments', 'lose reply')
    await s.done('export_shipments')
    s.time.clock.pass(hour)
    await s.done('sync')
    expectOneShipment(s, number)
    expect(await s.read((r) => r.shipments.byOrders([s.store.orderId(number) as never]))).toMatchObject([{ state: 'recorded' }])
    expect(await s.problems()).toEqual([])
  })

  test('two workers at once send it once', async () => {
    const s = await openScenario(platform)
    const number = await shipped(s)
    const second = await s.secondWorker()
    await Promise.allSettled([s.worker.run('export_shipments'), second.run('export_shipments')])
    await second.run('export_shipments')
    expectOneShipment(s, number)
  })

  test('what somebody fulfilled in the admin meanwhile is not fulfilled again', async () => {
    const s = await openScenario(platform)
    const number = await shipped(s)
    await s.store.shipByHand(number, '1Z-HAND')
    await s.done('export_shipments')
    expectOneShipment(s, number)
  })

  test.skipIf('withholding the mail' in lacks[platform])('the customer is not mailed where the merchant does not want it', async () => {
    const s = await openScenario(platform, { settings: { notifyCustomer: false } })
    const number = await shipped(s)
    await s.done('export_shipments')
    expect(s.store.shipments(number)).toHaveLength(1)
    expect(s.store.mails(number)).toBe(0)
  })
})
