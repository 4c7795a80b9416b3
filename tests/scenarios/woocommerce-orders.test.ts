import { openWooCommerceStore, quayStreet } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { lines } from './imported-order.ts'
import { problems } from './problems-with-words.ts'
import { pickingOrders, ways } from './woocommerce-ways.ts'

describe.each(ways)('an order of a WooCommerce store (%s)', (way) => {
  const open = (options: Parameters<typeof openWooCommerceStore>[0] = {}) => openWooCommerceStore({ way, ...options })

  test('that is edited reaches the picking order as it is by then', async () => {
    const s = await open()
    const number = await s.store.buy({ MUG: 2 })
    await s.done('sync')
    await s.store.edit(number, { quantities: { MUG: 5 }, add: { FILTER: 3 } })
    await s.store.changeAddress(number, quayStreet)
    await s.done('sync')
    expect(await lines(s, number)).toEqual([
      ['MUG', 5],
      ['FILTER', 3],
    ])
    expect((await s.warehouse.order(number)).shipTo).toMatchObject({ address: { address1: '9 Quay Street' } })
    await s.done('end_of_day')
    expect([s.store.figure('MUG'), s.store.figure('FILTER')]).toEqual([35, 97])
    expect(await problems(s)).toEqual([])
  })

  test('that is refunded in part is sent without those units, and in full is taken back', async () => {
    const s = await open()
    const number = await s.store.buy({ MUG: 3, FILTER: 1 })
    await s.done('sync')
    await s.store.refund(number, { MUG: 2 })
    await s.done('sync')
    expect(await lines(s, number)).toEqual([
      ['MUG', 1],
      ['FILTER', 1],
    ])
    await s.admin.command('refund', { order: Number(s.store.orderId(number)) })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
  })

  test('that is cancelled gives its units back, on both sides', async () => {
    const s = await open()
    const number = await s.store.buy({ MUG: 5 })
    await s.done('end_of_day')
    await s.store.cancel(number)
    await s.done('end_of_day')
    expect([s.store.figure('MUG'), await s.warehouse.onHand('MUG')]).toEqual([40, 40])
    expect(await s.warehouse.orders()).toEqual([])
  })

  test('that is put on hold before it came in waits, keeps its units, and comes in when it is released', async () => {
    const s = await open()
    const number = await s.store.buy({ MUG: 5 })
    await s.store.hold(number)
    await s.done('end_of_day')
    expect(await s.warehouse.orders()).toEqual([])
    expect(s.store.figure('MUG')).toBe(35)
    await s.store.release(number)
    await s.done('end_of_day')
    expect(await pickingOrders(s)).toEqual([number])
    expect(s.store.figure('MUG')).toBe(35)
  })

  test('that is put on hold after it came in stays where it is: a status lets in, and takes nothing back', async () => {
    const s = await open()
    const number = await s.store.buy({ MUG: 5 })
    await s.done('sync')
    await s.store.hold(number)
    await s.done('end_of_day')
    expect(await pickingOrders(s)).toEqual([number])
    expect([s.store.figure('MUG'), await s.warehouse.onHand('MUG')]).toEqual([35, 40])
  })

  test('that is on hold from the beginning is not imported, and is deducted all the same', async () => {
    const s = await open()
    await s.store.buy({ MUG: 5 }, { held: true })
    await s.warehouse.adjust('MUG', 50)
    await s.done('end_of_day')
    expect(await s.warehouse.orders()).toEqual([])
    expect(s.store.figure('MUG')).toBe(45)
    expect(await problems(s)).toEqual([])
  })

  test('that goes into the trash is taken back; restored, it comes in once more', async () => {
    const s = await open()
    const number = await s.store.buy({ MUG: 5 })
    await s.done('sync')
    await s.webhooks.deliverAll()
    await s.done('sync')
    await s.store.remove(number)
    await s.webhooks.deliverAll()
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    await s.admin.command('restoreOrder', { order: Number(s.store.orderId(number)) })
    await s.webhooks.deliverAll()
    await s.done('sync')
    expect(await pickingOrders(s)).toEqual([number])
  })

  test('whose product was deleted before it came in is named, and holds up no other', async () => {
    const s = await open()
    const gone = await s.store.buy({ FILTER: 1 })
    await s.store.removeProduct('FILTER')
    const good = await s.store.buy({ MUG: 1 })
    await s.done('sync')
    expect(await pickingOrders(s)).toEqual([good])
    expect((await problems(s)).map(([, label]) => label)).toEqual([gone])
  })

  test('whose product was deleted after it came in is picked and sent as it was', async () => {
    const s = await open()
    const number = await s.store.buy({ FILTER: 2 })
    await s.done('sync')
    await s.store.removeProduct('FILTER')
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.warehouse.ship(number, { trackingNumber: '1Z-ONE' })
    await s.done('end_of_day')
    expect(s.store.shipments(number)).toMatchObject([{ tracking: '1Z-ONE', units: 2 }])
  })

  test('with a status of another plugin comes in once the merchant has chosen that status, and not before', async () => {
    const ownStatuses = [{ id: 'awaiting-pick', label: 'Awaiting pick', countsAsPaid: true }]
    const s = await open({ profile: { ownStatuses } })
    const number = await s.store.buy({ MUG: 1 })
    await s.admin.command('changeStatus', { order: Number(s.store.orderId(number)), status: 'awaiting-pick' })
    const usual = await s.store.buy({ MUG: 1 })
    await s.done('sync')
    expect(await pickingOrders(s)).toEqual([usual])
    const { orderStatuses } = await (await s.side.process(s.side.transport)()).describe()
    expect(orderStatuses).toContainEqual({ id: 'awaiting-pick', label: 'Awaiting pick' })
    await s.configure({ orderImportStatuses: ['processing', 'awaiting-pick'] })
    await s.done('import_orders')
    expect(await pickingOrders(s)).toEqual([number, usual].sort())
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(38)
  })

  test('numbered by another plugin goes by that number', async () => {
    const s = await open()
    await s.admin.command('placeOrder', { lines: [{ sku: 'MUG' }], number: 'WEB-2026-17' })
    await s.done('sync')
    expect(await pickingOrders(s)).toEqual(['WEB-2026-17'])
  })
})

test('an order of this very minute is not sold a second time: its units are reckoned with although the outbox has not told of it', async () => {
  const s = await openWooCommerceStore({ settings: { exportStock: 'continuous' } })
  await s.done('sync')
  s.time.clock.pass(60_000)
  await s.done('sync')
  await s.warehouse.adjust('MUG', 50)
  // Placed, and off the store's figure, when the run has begun; no cron has run since.
  s.onceBefore('/intellitrack/v1/levels', () => s.store.buy({ MUG: 5 }))
  await s.done('sync')
  expect(s.store.figure('MUG')).toBe(45)
})
