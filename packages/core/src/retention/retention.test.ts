import { beforeEach, describe, expect, test } from 'vitest'
import { id, type OrderId } from '../domain/ids.ts'
import type { StoreOrder } from '../domain/order.ts'
import { digest } from '../pipelines/digest.ts'
import { sightOrder } from '../pipelines/import-orders/stored-order.ts'
import { testConnection, testRun } from '../pipelines/testing/environment.ts'
import { orderRecord, pickingRecord } from '../pipelines/testing/records.ts'
import type { SignalTopic } from '../ports/signal.ts'
import type { ConnectionState } from '../records/connection.ts'
import type { OrderRecord, PickingRecord } from '../records/order.ts'
import { resolveProblem } from '../runs/resolve-problem.ts'
import { handlePrivacySignals } from './handle-privacy-signals.ts'
import { personalDataHeld } from './personal-data.ts'
import { purgeDoneOrders } from './purge-done-orders.ts'

const day = 86_400_000
let desk: ReturnType<typeof testRun>

function begin(state: ConnectionState = 'active') {
  desk = testRun({}, { at: '2026-03-02T10:00:00.000Z', connection: testConnection({ personalDataDays: 60 }, { state }) })
}
beforeEach(() => begin())

const address = {
  name: 'Ann Shore',
  company: null,
  address1: '1 Pier Road',
  address2: null,
  city: 'Hull',
  region: null,
  postalCode: 'HU1',
  country: 'GB',
  phone: null,
}
const storeOrder = (number: string): StoreOrder => ({
  orderId: id<OrderId>(number),
  number: `#${number}`,
  version: '1',
  placedAt: '2026-01-01T00:00:00Z',
  state: 'closed',
  status: 'closed',
  payment: 'paid',
  isTest: false,
  takesStock: false,
  customer: { externalId: '5', name: 'Ann Shore', company: null, email: 'ann@example.com', phone: null },
  note: 'Ring twice',
  tags: [],
  lines: [
    {
      lineId: id('l1'),
      variantId: null,
      stockKey: null,
      sku: 'MUG',
      title: 'Mug',
      ordered: 2,
      fulfilled: 2,
      requiresShipping: true,
      comment: 'For Ann',
    },
  ],
  groups: [
    {
      key: id('g1'),
      locationId: null,
      managedBy: 'merchant',
      release: { kind: 'released' },
      delivery: 'shipping',
      shipTo: address,
      redacted: false,
      shippingMethod: null,
      lines: [],
      handle: '',
    },
  ],
})

/** Last changed this many days ago. */
function keep(number: string, daysAgo: number, rest: Partial<OrderRecord> = {}, picking: PickingRecord['state'] | null = 'done'): void {
  const seenAt = new Date(desk.clock.now() - daysAgo * day).toISOString()
  const order = storeOrder(number)
  desk.unitOfWork.tables.orders.set(number, orderRecord(order, { open: false, seenAt, digest: digest(order), ...rest }))
  const record = pickingRecord(number, { MUG: 2 }, { orderId: id<OrderId>(number), state: picking ?? 'done', updatedAt: seenAt })
  if (picking) desk.unitOfWork.tables.pickings.set(`${number}\u0000${record.groupKey}`, record)
}
const stored = (number: string) => desk.unitOfWork.tables.orders.get(number) as OrderRecord
const held = (number: string) => personalDataHeld(stored(number))
const everything = ['customer', 'delivery address', 'note', 'line comments']
const purge = () => purgeDoneOrders(desk.context, desk.unitOfWork, desk.context.connectionId)
const notes = () => [...desk.unitOfWork.tables.activity.values()].map((one) => one.code)

describe('the daily purge', () => {
  test('takes customer, address, note and comments out of orders finished 60 days ago; number and quantities stay', async () => {
    keep('1', 61)
    keep('2', 59)
    expect(await purge()).toBe(1)
    expect(held('1')).toEqual([])
    expect(held('2')).toEqual(everything)
    expect(stored('1')).toMatchObject({
      personalDataPurgedAt: '2026-03-02T10:00:00.000Z',
      order: { number: '#1', lines: [{ sku: 'MUG', ordered: 2 }] },
    })
    expect(notes()).toEqual(['personal_data_purged'])
  })

  test('leaves alone what is open, or still has to be picked or told to the store', async () => {
    keep('1', 90, { open: true })
    keep('2', 90, {}, 'accepted')
    keep('3', 90, {}, 'held')
    expect(await purge()).toBe(0)
    for (const number of ['1', '2', '3']) expect(held(number)).toEqual(everything)
  })

  test('counts from the last that happened to a picking order, too', async () => {
    keep('1', 90)
    const [[key, picking]] = [...desk.unitOfWork.tables.pickings] as [[string, PickingRecord]]
    desk.unitOfWork.tables.pickings.set(key, { ...picking, updatedAt: new Date(desk.clock.now() - 3 * day).toISOString() })
    expect(await purge()).toBe(0)
  })

  test('is done once a day, whichever worker asks, and goes on the next day', async () => {
    expect(await purge()).toBe(0)
    keep('1', 90)
    expect(await purge()).toBe(0)
    desk.clock.pass(day)
    expect(await purge()).toBe(1)
  })

  test('goes through more orders than fit in one transaction', async () => {
    for (let n = 0; n < 450; n += 1) keep(`${n}`, 90, {}, n % 3 === 0 ? 'accepted' : 'done')
    expect(await purge()).toBe(300)
  })

  test('is not undone when the order is read again as it was', async () => {
    keep('1', 90)
    await purge()
    expect(sightOrder(stored('1'), storeOrder('1'), 'now')).toMatchObject({
      kind: 'same',
      record: { personalDataPurgedAt: '2026-03-02T10:00:00.000Z' },
    })
    expect(sightOrder(stored('1'), stored('1').order, 'now').kind).toBe('same')
    expect(sightOrder(stored('1'), { ...storeOrder('1'), version: '2', tags: ['x'] }, 'now').kind).toBe('changed')
  })
})

function hear(topic: SignalTopic, orderIds: readonly string[], request: string | null = null): void {
  const eventId = `event ${desk.unitOfWork.tables.inbox.size}`
  const details = JSON.stringify({ orderIds, request })
  const at = '2026-03-02T09:00:00.000Z'
  desk.unitOfWork.tables.inbox.set(eventId, {
    eventId,
    storeKey: 's',
    topic,
    subject: null,
    occurredAt: at,
    details,
    receivedAt: at,
    handledAt: null,
  })
}
const handle = () => handlePrivacySignals(desk.context, desk.unitOfWork, desk.context.connectionId)
const unhandled = () => [...desk.unitOfWork.tables.inbox.values()].filter((one) => one.handledAt === null).length
const problems = () => [...desk.unitOfWork.tables.problems.values()].filter((one) => one.resolvedAt === null)

describe('a store that wants a customer forgotten', () => {
  test('has their finished orders purged at once, those named and no others', async () => {
    keep('1', 1)
    keep('2', 1)
    hear('privacy_customer_redact', ['1', 'never seen'])
    expect(await handle()).toEqual({ handled: 1, storeRedacted: false })
    expect(held('1')).toEqual([])
    expect(held('2')).toEqual(everything)
    expect(notes()).toEqual(['customer_redacted'])
  })

  test('waits for an order that is still to be sent, and has it purged when it is finished', async () => {
    keep('1', 1, { open: true }, 'accepted')
    hear('privacy_customer_redact', ['1'])
    expect(await handle()).toEqual({ handled: 0, storeRedacted: false })
    expect(held('1')).toEqual(everything)
    keep('1', 0)
    await handle()
    expect(held('1')).toEqual([])
    expect(unhandled()).toBe(0)
  })
})

describe('a store that has closed its account', () => {
  test('has every order purged, finished or not', async () => {
    begin('disconnected')
    keep('1', 1, { open: true }, 'accepted')
    keep('2', 1)
    hear('privacy_store_redact', [])
    expect(await handle()).toEqual({ handled: 1, storeRedacted: true })
    expect([held('1'), held('2')]).toEqual([[], []])
  })

  test('but has come back meanwhile keeps the addresses of orders under way', async () => {
    keep('1', 1, { open: true }, 'accepted')
    keep('2', 1)
    hear('privacy_store_redact', [])
    await handle()
    expect([held('1'), held('2')]).toEqual([everything, []])
  })
})

describe('a customer who asks what is kept', () => {
  test('becomes a problem that lists their orders and what is held of each, until a person has answered', async () => {
    keep('1', 1)
    keep('2', 90)
    await purge()
    hear('privacy_data_request', ['1', '2', 'never seen'], '9999')
    await handle()
    const [problem] = problems()
    expect(problem).toMatchObject({ code: 'privacy_data_request', subjectKind: 'connection' })
    expect(problem?.message).toContain('#1')
    expect(problem?.message).not.toMatch(/Ann|Pier/)
    expect(JSON.parse(problem?.details ?? '')).toEqual({
      request: '9999',
      orders: [
        { number: '#1', holds: everything },
        { number: '#2', holds: [] },
      ],
    })
    const outcome = await desk.unitOfWork.transaction(desk.context.connectionId, (r) =>
      resolveProblem(desk.context, r, problem?.id ?? '', 'Bo'),
    )
    expect(outcome.kind).toBe('applied')
    expect(problems()).toEqual([])
  })

  test('twice is two problems', async () => {
    hear('privacy_data_request', [], '1')
    hear('privacy_data_request', [], '2')
    expect((await handle()).handled).toBe(2)
    expect(problems()).toHaveLength(2)
  })
})
