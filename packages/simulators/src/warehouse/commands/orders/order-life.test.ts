import { beforeEach, describe, expect, it } from 'vitest'
import { units } from '../../quantity.ts'
import { actor, exampleWarehouse, us } from '../../seed/example-warehouse.ts'

const ref = { system: 'store-1', id: '5511' }
const feed = { limit: 100, changedSince: 'start' }

describe('the life of a picking order', () => {
  let w: Awaited<ReturnType<typeof exampleWarehouse>>
  beforeEach(async () => {
    w = await exampleWarehouse()
    w.stocked('TENT', 10)
    w.stocked('MUG', 10)
  })

  it('is imported once for an external reference, also when it comes again with other content', () => {
    const order = w.ordered({ TENT: 1 }, { externalRef: ref })
    expect(w.tried({ externalRef: ref, lines: [{ itemNumber: 'MUG', quantity: units(9) }] })).toMatchObject({
      status: 'already',
      order: { id: order.id },
    })
    expect(w.warehouse.tables.orders.size).toBe(1)
  })

  it('is answered as already there when the reply was lost and the key comes again', () => {
    const input = { effectKey: 'e1', orderNumber: 'A1', lines: [{ itemNumber: 'TENT', quantity: units(1) }] }
    const first = w.tried(input)
    expect(first.status).toBe('created')
    expect(w.tried(input)).toMatchObject({ status: 'already', order: { orderNumber: 'A1' } })
    expect(w.knownEffect(us, 'e1')).toMatchObject({ operation: 'createPickingOrders', result: { type: 'picking_order' } })
  })

  it('has a number nobody else in the division has', () => {
    w.ordered({ TENT: 1 }, { orderNumber: '1001' })
    expect(w.tried({ orderNumber: '1001', lines: [{ itemNumber: 'TENT', quantity: units(1) }] })).toMatchObject({
      status: 'rejected',
      refusal: { code: 'duplicate_order_number', field: 'orderNumber' },
    })
  })

  it('is numbered by the division, past numbers that are taken', () => {
    w.ordered({ TENT: 1 }, { orderNumber: 'PO50000' })
    expect(w.ordered({ TENT: 1 }).orderNumber).toBe('PO50001')
    expect(w.ordered({ TENT: 1 }).orderNumber).toBe('PO50002')
  })

  it('is rejected whole when items are unknown or inactive, each line named, and leaves no customer behind', () => {
    w.updateItem(actor, us, 'MUG', { active: false })
    const lines = ['TENT', 'MUG', 'GHOST'].map((itemNumber, i) => ({ itemNumber, externalRef: `line ${i}`, quantity: units(1) }))
    expect(w.tried({ lines })).toMatchObject({
      status: 'rejected',
      refusal: {
        code: 'unknown_item',
        details: {
          lines: [
            { externalRef: 'line 1', code: 'inactive_item' },
            { externalRef: 'line 2', itemNumber: 'GHOST', code: 'unknown_item' },
          ],
        },
      },
    })
    expect(w.warehouse.tables.customers.size).toBe(0)
  })

  it('is dated in the time zone of the division', () => {
    w.clock.at = Date.parse('2026-03-02T03:00:00.000Z')
    expect(w.ordered({ TENT: 1 }).orderDate).toBe('2026-03-01')
  })

  it('can be edited before the first pick, by who has seen its present version', () => {
    const order = w.ordered({ TENT: 2 }, { lines: [{ itemNumber: 'TENT', externalRef: 'l1', quantity: units(2) }] })
    const lines = [
      { itemNumber: 'MUG', externalRef: 'l2', quantity: units(1) },
      { itemNumber: 'TENT', externalRef: 'l1', quantity: units(1) },
    ]
    expect(w.updatePickingOrder(actor, order.id, { version: 7, lines })).toMatchObject({
      code: 'version_conflict',
      details: { version: 1 },
    })
    const edited = w.updatePickingOrder(actor, order.id, { version: 1, lines, shipTo: { name: 'Ada', address: { city: 'Bath' } } })
    expect(edited).toMatchObject({
      value: {
        order: { version: 2, shipTo: { address: { city: 'Bath' } }, lines: [{ lineNumber: 2 }, { lineNumber: 1, ordered: units(1) }] },
      },
    })
  })

  it('keeps a line whose item became inactive, and loses it when asked', () => {
    const order = w.ordered({ TENT: 1, MUG: 1 })
    w.updateItem(actor, us, 'MUG', { active: false })
    const line = (itemNumber: string) => ({ itemNumber, quantity: units(2) })
    const kept = w.updatePickingOrder(actor, order.id, { version: 1, lines: [line('TENT'), line('MUG')] })
    expect(kept).toMatchObject({ ok: true, value: { order: { lines: { length: 2 } } } })
    expect(w.updatePickingOrder(actor, order.id, { version: 2, lines: [line('TENT')] })).toMatchObject({
      value: { order: { lines: { length: 1 } } },
    })
  })

  it('refuses edits, deletion and cancellation from the first pick on, but for due date and comments', () => {
    const order = w.ordered({ TENT: 2 })
    w.pick(order, 1, 1)
    expect(w.updatePickingOrder(actor, order.id, { version: 2, carrierId: 'car-ups' })).toMatchObject({ code: 'picking_started' })
    expect(w.deletePickingOrder(actor, order.id, { operation: 'cancelPickingOrder' })).toMatchObject({ code: 'picking_started' })
    expect(w.updatePickingOrder(actor, order.id, { version: 2, comments: 'Ring twice' })).toMatchObject({ ok: true })
  })

  it('can be closed short by hand and refuses edits until it is reopened', () => {
    const order = w.ordered({ TENT: 2 })
    w.pick(order, 1, 1)
    expect(w.closePickingOrder(actor, order.id)).toMatchObject({ value: { status: 'closed', closedBy: 'user' } })
    expect(w.updatePickingOrder(actor, order.id, { version: 3, comments: 'late' })).toMatchObject({ code: 'order_closed' })
    expect(w.reopenPickingOrder(actor, order.id)).toMatchObject({ value: { status: 'open', closedAt: null } })
    expect(w.pick(order, 1, 1)).toMatchObject({ value: { status: 'closed', closedBy: 'fully_picked' } })
  })

  it('leaves a tombstone in the feed, which the ordinary list does not show', () => {
    const order = w.ordered({ TENT: 2 }, { externalRef: ref })
    w.deletePickingOrder(actor, order.id, { operation: 'cancelPickingOrder', reason: 'Cancelled in the store' })
    expect(w.orderFeed(us, feed)).toMatchObject({ value: { rows: [{ id: order.id, deletedReason: 'Cancelled in the store' }] } })
    expect(w.orderFeed(us, { limit: 100 })).toMatchObject({ value: { rows: [] } })
    expect(w.tried({ externalRef: ref, lines: [{ itemNumber: 'TENT', quantity: units(1) }] })).toMatchObject({
      status: 'already',
      order: { id: order.id },
    })
    expect(w.tried({ externalRef: ref, recreate: true, lines: [{ itemNumber: 'TENT', quantity: units(1) }] })).toMatchObject({
      status: 'created',
    })
  })

  it('comes in the feed once, after its latest change, and never again after the checkpoint', () => {
    const [a, b] = [w.ordered({ TENT: 1 }), w.ordered({ TENT: 1 })]
    w.pick(a, 1, 1)
    const first = w.orderFeed(us, feed)
    const { rows, checkpoint } = first.ok ? first.value : { rows: [], checkpoint: '' }
    expect(rows.map(({ id }) => id)).toEqual([b.id, a.id])
    expect(w.orderFeed(us, { limit: 100, changedSince: checkpoint })).toMatchObject({ value: { rows: [], checkpoint } })
    w.closePickingOrder(actor, b.id)
    expect(w.orderFeed(us, { limit: 100, changedSince: checkpoint })).toMatchObject({ value: { rows: [{ id: b.id }] } })
  })

  it('is seen again further on when it changes while the list is being paged, and no order is skipped', () => {
    const orders = [1, 2, 3].map(() => w.ordered({ TENT: 1 }))
    const first = w.orderFeed(us, { limit: 1 })
    const cursor = first.ok ? first.value.nextCursor! : ''
    w.updatePickingOrder(actor, orders[0]!.id, { version: 1, comments: 'again' })
    const rest = w.orderFeed(us, { limit: 10, cursor })
    expect(rest.ok && rest.value.rows.map(({ id }) => id)).toEqual([orders[1]!.id, orders[2]!.id, orders[0]!.id])
  })

  it('keeps the address it was given when the customer’s ship-to changes later', () => {
    const shipTo = { name: 'Ada', address: { city: 'Bath' }, externalRef: { system: 'store-1', id: 'address 1' } }
    const customer = { name: 'Ada', externalRef: { system: 'store-1', id: '901' } }
    const order = w.ordered({ TENT: 1 }, { customer, shipTo })
    w.upsertShipTo(us, order.customerId, { ...shipTo, address: { city: 'Wells' } })
    expect(w.warehouse.tables.orders.get(order.id)?.shipTo?.address.city).toBe('Bath')
    expect(w.ordered({ TENT: 1 }, { customer, shipTo }).customerId).toBe(order.customerId)
  })
})
