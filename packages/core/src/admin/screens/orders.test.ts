import { describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { testConnection } from '../../pipelines/testing/environment.ts'
import { pickingRecord, shipmentRecord } from '../../pipelines/testing/records.ts'
import { unrouted } from '../../planning/order-number.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { PickingRecord, ShipmentRecord } from '../../records/order.ts'
import type { ProblemRecord } from '../../records/work.ts'
import type { OrderReport } from '../reports.ts'
import { firstPage, rawTexts, type ScreenFacts, screenAdmin } from '../testing/screen-admin.ts'
import { ordersScreen } from './orders.ts'

const part = (changes: Partial<PickingRecord> = {}) =>
  pickingRecord('#1001', { TENT: 2, MUG: 1 }, { groupKey: id('gid://shop/Location/1'), ...changes })
const missing = { pickingOrderId: null, pickingOrderNumber: null, accepted: [] }
const parcel = (changes: Partial<ShipmentRecord> = {}) => shipmentRecord('#1001', { TENT: 2 }, changes)
const tracking = { carrier: 'PostNL', method: null, number: '3S123', url: null }

const problem = (changes: Partial<ProblemRecord> = {}): ProblemRecord => ({
  id: 'p',
  subjectKind: 'order',
  subjectId: 'order-#1001',
  label: '#1001',
  code: 'changed_after_pick',
  message: 'Order #1001 was changed in the store, but picking has begun in the warehouse',
  details: null,
  openedAt: '2026-03-01T08:00:00.000Z',
  lastSeenAt: '2026-03-01T08:00:00.000Z',
  resolvedAt: null,
  ...changes,
})

const report = (changes: Partial<Omit<OrderReport, 'order'>> = {}, order: Partial<OrderReport['order']> = {}): OrderReport => ({
  order: {
    orderId: id('gid://shop/Order/1001'),
    number: '#1001',
    placedAt: '2026-03-01T23:30:00Z',
    state: 'open',
    open: true,
    seenAt: '2026-03-01T23:31:00.000Z',
    ordered: 3,
    fulfilled: 0,
    ...order,
  },
  pickings: [],
  shipments: [],
  problems: [],
  ...changes,
})

const screen = (facts: ScreenFacts = {}, query = firstPage) => ordersScreen(screenAdmin(facts), query)
async function row(one: OrderReport, connection?: ConnectionRecord) {
  const base = connection ? { connection } : {}
  const view = await screen({ ...base, reports: { orders: { rows: [one], next: null } } })
  expect(rawTexts(view)).toEqual([])
  return view.orders.rows[0]
}

describe('an order', () => {
  test('in the warehouse says what was sent, and how far picking is', async () => {
    expect(await row(report({ pickings: [part()] }))).toMatchObject({
      number: '#1001',
      placed: 'Today at 00:30',
      state: 'In the warehouse',
      tone: 'info',
      text: 'Sent with 3 units; picking has not begun.',
      pickingOrders: ['#1001'],
      units: { ordered: 3, picked: 0, shipped: 0 },
      timeline: { screen: 'activity', search: '#1001' },
      actions: [],
    })
    const picked = part({ picked: [{ lineId: id('line-tent'), quantity: 2 }] })
    expect(await row(report({ pickings: [picked], shipments: [parcel()] }))).toMatchObject({
      text: 'Sent with 3 units; 2 picked, 1 shipment in the store.',
      units: { ordered: 3, picked: 2, shipped: 2 },
    })
    expect(await row(report({ pickings: [pickingRecord('#1001', { MUG: 1 })] }))).toMatchObject({
      text: 'Sent with 1 unit; picking has not begun.',
    })
  })

  test('shipped names its tracking numbers', async () => {
    const shipments = [parcel({ tracking }), parcel({ shipmentId: id('2'), tracking: { ...tracking, number: '3S124' } })]
    expect(await row(report({ pickings: [part({ state: 'done' })], shipments }))).toMatchObject({
      state: 'Shipped',
      tone: 'success',
      text: '2 shipments in the store, tracking 3S123, 3S124.',
    })
  })

  test('that waits, is held or passed over says why; only what can be helped can be retried', async () => {
    const because = (state: PickingRecord['state'], message: string | null, code = 'payment_pending') =>
      row(report({ pickings: [part({ ...missing, state, message, code, attempts: 0 })] }))
    expect(await because('waiting', 'Order #1001 waits for payment')).toMatchObject({
      state: 'Waiting',
      tone: 'attention',
      text: 'Order #1001 waits for payment.',
      actions: [],
    })
    expect(await because('held', null, 'unknown_item')).toMatchObject({
      state: 'Not imported',
      tone: 'critical',
      text: 'The warehouse does not know the item.',
      actions: [{ id: 'retry', label: 'Retry', blocked: null }],
    })
    expect(await because('skipped', 'Order #1001 is a test order')).toMatchObject({ state: 'Not imported', tone: 'neutral', actions: [] })
    expect(await because('sending', null)).toMatchObject({ state: 'On its way to the warehouse', actions: [{ id: 'retry' }] })
  })

  test('of several parts is where the one furthest behind is; what the store took away says nothing', async () => {
    const held = part({ ...missing, groupKey: id('b'), state: 'held', code: 'custom_line', message: 'No product' })
    expect(await row(report({ pickings: [part({ state: 'done' }), held] }))).toMatchObject({ state: 'Not imported', text: 'No product.' })
    const gone = part({ ...missing, groupKey: unrouted, state: 'skipped', code: 'not_in_store', message: 'Gone' })
    expect(await row(report({ pickings: [gone, part()] }))).toMatchObject({ state: 'In the warehouse' })
  })

  test('of which nothing is to be picked says so', async () => {
    expect(await row(report({}, { state: 'cancelled' }))).toMatchObject({
      state: 'Not imported',
      tone: 'neutral',
      text: 'Cancelled in the store.',
    })
    expect((await row(report()))?.text).toContain('decided in the next run')
    expect((await row(report({}, { ordered: 0 })))?.text).toBe('Holds nothing that is shipped.')
  })

  test('with a problem, or a shipment that the store refused, needs attention', async () => {
    expect(await row(report({ pickings: [part()], problems: [problem()] }))).toMatchObject({
      state: 'In the warehouse',
      tone: 'attention',
      text: `${problem().message}.`,
      actions: [{ id: 'retry' }],
    })
    const refused = parcel({ state: 'held', code: 'shipment_refused', message: null })
    expect(await row(report({ pickings: [part()], shipments: [refused] }))).toMatchObject({
      tone: 'attention',
      text: 'The store refused the shipment.',
    })
  })

  test('cannot be retried while syncing is paused, and says so', async () => {
    const paused = testConnection({}, { state: 'paused' })
    expect((await row(report({ pickings: [part()], problems: [problem()] }), paused))?.actions[0]?.blocked).toBe(
      'Syncing is paused. Resume it first.',
    )
  })
})

describe('the list of orders', () => {
  test('reads one statement beside the connection, and begins with all', async () => {
    const admin = screenAdmin()
    const view = await ordersScreen(admin, firstPage)
    expect(admin.asked).toEqual(['orders'])
    expect(view.filters[0]).toEqual({ id: '', label: 'All' })
    expect(view.orders).toEqual({
      rows: [],
      next: null,
      empty: 'No orders have come from the store yet. They come with the first synchronization.',
    })
  })

  test('says what was not found, and that another filter may have some', async () => {
    expect((await screen({}, { ...firstPage, search: ' 1007 ' })).orders.empty).toBe(
      'No orders found for "1007". Check it, or clear the search.',
    )
    expect((await screen({}, { ...firstPage, filter: 'waiting' })).orders.empty).toBe(
      'No orders here now. Choose another filter to see the others.',
    )
  })

  test('shows whoever may not look why, and asks for nothing', async () => {
    const admin = screenAdmin({ actor: { narrowing: { view: false, manualSync: false, configure: false } } })
    const view = await ordersScreen(admin, firstPage)
    expect(admin.asked).toEqual([])
    expect(view.notices).toMatchObject([{ tone: 'critical', title: 'You may not look at this' }])
    expect(view.orders.empty).toContain('The owner of the store has not given you this')
  })
})
