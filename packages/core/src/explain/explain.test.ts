import { describe, expect, test } from 'vitest'
import { id, type StoreLocationId } from '../domain/ids.ts'
import { rejected } from '../domain/outcome.ts'
import { orderDesk } from '../pipelines/testing/order-desk.ts'
import { changed, groupOf, lamp, orderNumbered, signalOf, storeOrder, tent } from '../pipelines/testing/order-fixtures.ts'
import { shippingDesk } from '../pipelines/testing/shipping-desk.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { LevelRecord, VariantRecord } from '../records/catalogue.ts'
import { explainItem, sumInWords } from './explain-item.ts'
import { explainOrder } from './explain-order.ts'
import { parity } from './parity.ts'

type Desk = ReturnType<typeof orderDesk>
const read = <T>(desk: Desk, work: (r: Repositories) => Promise<T>) => desk.unitOfWork.read(desk.context.connectionId, work)
const explained = async (desk: Desk, numberOrId = '#1001') => (await read(desk, (r) => explainOrder(r, numberOrId)))[0]

describe('explain order', () => {
  test.each(['#1001', '1001', 'o-1001', ' #1001 '])('finds it by %j', async (text) => {
    expect(await explained(await shippingDesk(), text)).toMatchObject({ orderId: 'o-1001', number: '#1001' })
  })

  test('says nothing of an order nobody knows', async () => {
    expect(await read(orderDesk(), (r) => explainOrder(r, '#9'))).toEqual([])
  })

  test('shows what was ordered, picked and told, parcel by parcel, and how it came to that', async () => {
    const desk = await shippingDesk({ sendFulfilment: 'each_shipment' })
    desk.warehouse.pick('#1001', 'line-tent', 1)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 1]] })
    await desk.export()
    expect(await explained(desk)).toMatchObject({
      open: true,
      parts: [
        {
          state: 'accepted',
          warehouse: { number: '#1001', status: 'open' },
          lines: [{ title: 'Tent for two', itemNumber: 'TENT-2P', ordered: 2, picked: 1, told: 1 }],
          shipments: [{ state: 'recorded', trackingNumber: '1Z1', units: 1 }],
        },
      ],
      problems: [],
      timeline: [
        { code: 'shipment_recorded' },
        { code: 'picking_updated' },
        { code: 'order_imported', title: 'Order is in the warehouse' },
      ],
    })
  })

  test('says why an order is held, and what to do', async () => {
    const desk = orderDesk()
    desk.warehouse.answers.push(rejected('duplicate_order_number', 'There is an order #1001 already'))
    desk.store.put(storeOrder())
    await desk.import()
    const order = await explained(desk)
    expect(order?.parts).toMatchObject([
      { state: 'held', warehouse: null, reason: { code: 'duplicate_order_number', fix: 'open_settings' } },
    ])
    expect(order?.problems).toMatchObject([{ message: expect.stringContaining('already'), advice: expect.stringContaining('prefix') }])
  })

  test('shows both kinds of problems: of the order, and of its shipments', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.store.put(changed(desk.order, { state: 'cancelled' }))
    await desk.import()
    await desk.export()
    const codes = (await explained(desk))?.problems.map((problem) => problem.code)
    expect(codes).toEqual(['cancelled_after_pick', 'cancelled_in_store'])
  })

  test('gives no address and no customer away', async () => {
    const text = JSON.stringify(await explained(await shippingDesk()))
    expect(text).not.toMatch(/Pier Road|Ada|example\.com/)
  })

  test('leaves out where it once waited to be routed', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder({ groups: [] }))
    await desk.import()
    expect((await explained(desk))?.parts).toMatchObject([{ state: 'waiting', reason: { code: 'not_routed' } }])
    desk.store.put(changed(storeOrder({ groups: [] }), { groups: [groupOf([tent])] }))
    await desk.import()
    expect((await explained(desk))?.parts).toMatchObject([{ groupKey: 'main', state: 'accepted' }])
  })
})

const tentVariant: VariantRecord = {
  variantId: tent.variantId ?? id('v'),
  productId: id('p-tent'),
  stockKey: tent.stockKey ?? id('s'),
  productTitle: 'Tent',
  variantTitle: 'for two',
  sku: 'TENT-2P',
  barcode: null,
  unitCost: null,
  kind: 'physical',
  state: 'active',
  tracksStock: true,
  version: '1',
  digest: 'd',
  seenInWalk: null,
  goneAt: null,
}
const level = (rest: Partial<LevelRecord> = {}): LevelRecord => ({
  stockKey: tentVariant.stockKey,
  locationId: id<StoreLocationId>('loc-1'),
  seen: 40,
  seenPhysical: null,
  seenAt: null,
  stocked: true,
  wanted: 33,
  arithmetic: { mode: 'order', onHand: 40, unpicked: 7, notAccepted: 0, pickedNotRecorded: 0, buffer: 0, result: 33 },
  confirmed: 33,
  previous: 40,
  confirmedAt: null,
  asOf: null,
  warehouseLeadsSince: null,
  ...rest,
})
const zeros = { mode: 'order' as const, onHand: 0, unpicked: 0, notAccepted: 0, pickedNotRecorded: 0, buffer: 0, result: 0 }
function putItem(desk: Desk, rest: Partial<LevelRecord> = {}) {
  desk.unitOfWork.tables.variants.set(tentVariant.variantId, tentVariant)
  desk.unitOfWork.tables.levels.set('tent', level(rest))
}

describe('explain sku', () => {
  test.each(['TENT-2P', ' TENT-2P '])('%j shows the item, its figures with their sum, and the orders that hold it', async (sku) => {
    const desk = await shippingDesk()
    putItem(desk)
    expect(await read(desk, (r) => explainItem(r, sku))).toMatchObject([
      {
        title: 'Tent, for two',
        item: { itemNumber: 'TENT-2P', state: 'linked' },
        levels: [{ seen: 40, wanted: 33, confirmed: 33, sum: '40 on hand - 7 unpicked on open orders = 33' }],
        openOrders: [{ number: '#1001', units: 2 }],
      },
    ])
  })

  test('finds a renumbered item by the number it has in the warehouse', async () => {
    const desk = orderDesk()
    putItem(desk)
    const link = desk.unitOfWork.tables.links.get(tentVariant.variantId)
    if (link) desk.unitOfWork.tables.links.set(tentVariant.variantId, { ...link, itemNumber: id('OLD-7') })
    expect(await read(desk, (r) => explainItem(r, 'OLD-7'))).toMatchObject([{ sku: 'TENT-2P' }])
  })

  test('says that a variant is gone, or has no item', async () => {
    const desk = orderDesk()
    putItem(desk)
    desk.unitOfWork.tables.links.clear()
    desk.unitOfWork.tables.variants.set(tentVariant.variantId, { ...tentVariant, goneAt: '2026-03-01T00:00:00Z' })
    expect(await read(desk, (r) => explainItem(r, 'TENT-2P'))).toMatchObject([{ state: 'gone', item: null }])
  })

  test.each([
    [
      { onHand: 3, unpicked: 4, notAccepted: 1, buffer: 1, result: 0 },
      '3 on hand - 4 unpicked on open orders - 1 on orders the warehouse has not accepted - 1 kept back = -3, shown as 0',
    ],
    [{ onHand: 3, pickedNotRecorded: 2, result: 5 }, '3 on hand + 2 picked but not yet told to the store = 5'],
  ])('puts %j in words', (numbers, words) => {
    expect(sumInWords({ ...zeros, ...numbers })).toBe(words)
  })
})

describe('parity', () => {
  const numbers = (desk: Desk) => read(desk, (r) => parity(r, '2026-03-02T10:00:00.000Z'))

  test('of a quiet shop is equal three times', async () => {
    const desk = await shippingDesk({ sendFulfilment: 'each_shipment' })
    desk.warehouse.pick('#1001', 'line-tent', 1)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 1]] })
    await desk.export()
    putItem(desk)
    expect(await numbers(desk)).toMatchObject({
      orders: { store: 1, warehouse: 1, equal: true },
      shipments: { store: 1, warehouse: 1, equal: true },
      levels: { store: 1, warehouse: 1, equal: true },
      waiting: 0,
    })
  })

  test('names what is missing on either side, with its reason', async () => {
    const desk = await shippingDesk()
    desk.unitOfWork.tables.links.delete('v-lamp')
    desk.store.put(
      orderNumbered(2, { lines: [lamp] }),
      orderNumbered(3, { groups: [groupOf([tent], { release: { kind: 'held', reasons: [] } })] }),
    )
    await desk.import()
    desk.warehouse.pick('#1001', 'line-tent', 1)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 1]] })
    await desk.export()
    putItem(desk, { confirmed: 40 })
    expect(await numbers(desk)).toMatchObject({
      orders: { store: 2, warehouse: 1, equal: false, exceptions: [{ label: '#2', reason: { code: 'unknown_item' } }] },
      shipments: { store: 0, warehouse: 1, equal: false, exceptions: [{ label: '#1001', reason: { code: 'waiting_for_close' } }] },
      levels: {
        store: 0,
        warehouse: 1,
        equal: false,
        exceptions: [{ label: 'TENT-2P', reason: { message: 'The store should show 33 and last took 40' } }],
      },
      waiting: 1,
    })
  })
})

test('signals leave no trace of their own in an explanation', async () => {
  const desk = await shippingDesk()
  desk.unitOfWork.tables.inbox.set('e', signalOf(desk.order))
  await desk.import()
  expect((await explained(desk))?.timeline).toHaveLength(1)
})
