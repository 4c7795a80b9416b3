import type { Order } from '@connect/simulators/shopify'
import { openShopify, ProcessDied, type ShopifyScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const hour = 3_600_000
/** A dozen, and those that once found a fault. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 21, 27, 29, 54, 61, 88, 101]
const skus = ['MUG', 'FILTER', 'BEANS']

type Draw = () => number
type Act = (s: ShopifyScenario, draw: Draw) => Promise<unknown>
const oneOf = <T>(list: readonly T[], draw: Draw): T | undefined => list[Math.floor(draw() * list.length)]
const upTo = (most: number, draw: Draw): number => 1 + Math.floor(draw() * most)
const openOrder = async (s: ShopifyScenario, draw: Draw): Promise<string> => {
  const orders = (await s.shop.list<Order>('orders')).filter((order) => order.cancelledAt === null && order.closedAt === null)
  return oneOf(orders, draw)?.name ?? '#none'
}
const pickingOrder = async (s: ShopifyScenario, draw: Draw): Promise<string> =>
  oneOf(await s.warehouse.orders(), draw)?.orderNumber ?? '#none'

/** What people do on a day; what cannot be done just then is not done. */
const people: readonly Act[] = [
  (s, draw) => s.shop.buy({ [oneOf(skus, draw) ?? 'MUG']: upTo(4, draw) }),
  (s, draw) => s.shop.buy({ MUG: upTo(3, draw), BEANS: upTo(3, draw) }, draw() < 0.3 ? { hold: { reason: 'OTHER' } } : {}),
  async (s, draw) => s.shop.command('cancelOrder', { order: await openOrder(s, draw) }),
  async (s, draw) =>
    s.shop.command('editOrder', {
      order: await openOrder(s, draw),
      quantities: [{ line: 1, quantity: upTo(5, draw) }],
      replaceFulfillmentOrders: draw() < 0.5,
    }),
  async (s, draw) =>
    s.shop.command('refundLines', { order: await openOrder(s, draw), lines: [{ line: 1, quantity: 1, restockType: 'CANCEL' }] }),
  async (s, draw) => s.shop.command('holdOrder', { order: await openOrder(s, draw) }),
  async (s, draw) => s.shop.command('releaseHold', { order: await openOrder(s, draw) }),
  async (s, draw) => s.warehouse.pick(await pickingOrder(s, draw)),
  async (s, draw) => s.warehouse.pick(await pickingOrder(s, draw), { 1: 1 }),
  async (s, draw) => s.warehouse.ship(await pickingOrder(s, draw)),
  async (s, draw) => s.warehouse.close(await pickingOrder(s, draw)),
  async (s, draw) => s.warehouse.adjust(oneOf(skus, draw) ?? 'MUG', 30 + upTo(30, draw)),
]

/** What goes wrong on a rough one. */
const troubles: readonly Act[] = [
  async (s, draw) =>
    s.warehouse.faults.add({
      kind: draw() < 0.5 ? 'lose_reply' : 'fail_before',
      operationId:
        oneOf(['createPickingOrders', 'updatePickingOrder', 'cancelPickingOrder', 'listPickingOrders', 'getEffect'], draw) ?? 'getEffect',
    }),
  async (s) => s.warehouse.faults.add({ kind: 'rate_limit', times: 1 }),
  (s, draw) =>
    s.shop.faults.set({
      on: oneOf(['fulfillmentCreate', 'inventorySetQuantities', 'OrdersChanged'], draw) ?? 'graphql',
      kind: draw() < 0.6 ? 'lose-reply' : 'cut-body',
      times: 1,
    }),
  (s) => s.shop.faults.set({ on: 'graphql', kind: 'throttled', times: 2 }),
  async (s, draw) => s.worker.life.dieAt(upTo(60, draw)),
  (s, draw) => s.shop.command('changeBehaviour', { searchLag: draw() < 0.5 ? 0 : 120_000, webhookDisorder: draw() < 0.5 }),
]

async function work(s: ShopifyScenario, kind: 'sync' | 'end_of_day'): Promise<void> {
  try {
    await s.run(kind)
  } catch (error) {
    if (!(error instanceof ProcessDied)) throw error
    await s.restartWorker()
  }
}

async function roughDay(s: ShopifyScenario, draw: Draw): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await oneOf(people, draw)?.(s, draw).catch(() => {})
    if (draw() < 0.25) await oneOf(troubles, draw)?.(s, draw)
    if (draw() < 0.3) await s.webhooks.deliverAll()
    if (draw() < 0.4) await work(s, draw() < 0.75 ? 'sync' : 'end_of_day')
    s.time.clock.pass(upTo(20, draw) * 60_000)
  }
}

/** The weather clears, and everything has time. */
async function evening(s: ShopifyScenario): Promise<void> {
  await s.shop.faults.clear()
  s.warehouse.faults.clear()
  await s.shop.command('changeBehaviour', { searchLag: 0 })
  await s.restartWorker()
  for (let round = 0; round < 4; round += 1) {
    await s.webhooks.deliverAll()
    s.time.clock.pass(5 * hour)
    await s.done('sync')
  }
  await s.done('end_of_day')
}

describe.each(['on_hand', 'available'] as const)('after a rough day, keeping %s,', (stockFigure) => {
  test.each(seeds)('no unit is sold, sent or counted twice (%i)', async (seed) => {
    const s = await openShopify({
      stock: { MUG: 40, FILTER: 40, BEANS: 40 },
      stockFigure,
      seed,
      settings: { sendFulfilment: seed % 2 ? 'each_shipment' : 'when_order_closed' },
    })
    await roughDay(s, s.time.random.fraction)
    await evening(s)
    const picking = await s.warehouse.orders()
    expect(new Set(picking.map((order) => order.orderNumber)).size).toBe(picking.length)

    for (const order of await s.shop.list<Order>('orders')) {
      const there = picking.filter((one) => one.orderNumber === order.name)
      const picked = (lineId: string) =>
        sum(there.flatMap((one) => one.lines.filter((line) => line.externalRef === lineId)).map((line) => Number(line.picked)))
      for (const line of order.lines) {
        expect(line.fulfilledQuantity).toBeLessThanOrEqual(line.quantity)
        expect(line.fulfilledQuantity).toBeLessThanOrEqual(picked(line.id))
      }
      const parcels = sum(there.map((one) => one.shipments.filter((shipment) => shipment.voidedAt === null).length))
      const mails = s.shop.emails(order.name).filter((mail) => mail.about === 'shipping_confirmation').length
      expect(mails).toBe(s.shop.fulfilments(order.name).filter((one) => one.status === 'SUCCESS').length)
      expect(mails).toBeLessThanOrEqual(Math.max(parcels, sum(there.map((one) => sum(one.lines.map((line) => line.picks.length))))))
    }

    for (const sku of skus) {
      const due = await dueUnits(s, sku)
      const total = (of: (line: Due) => number) => sum(due.map(of))
      const { available, committed } = s.shop.stock(sku)
      const shelf = await s.warehouse.onHand(sku)
      expect([sku, committed]).toEqual([sku, total((line) => line.open)])
      const onHandMode = shelf + total((line) => line.pickedNotTold) - committed
      const availableMode = shelf - total((line) => line.unpicked) - total((line) => line.notAccepted)
      expect([sku, available]).toEqual([sku, stockFigure === 'on_hand' ? onHandMode : availableMode])
    }
    const open = await s.read((r) => r.effects.unresolved())
    expect(open.filter((effect) => effect.phase !== 'planned')).toEqual([])
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
  })
})

/** Of one order line: what the store still owes of it, and how far the warehouse is. */
interface Due {
  readonly open: number
  readonly pickedNotTold: number
  /** On an open picking order. */
  readonly unpicked: number
  readonly notAccepted: number
}

async function dueUnits(s: ShopifyScenario, sku: string): Promise<readonly Due[]> {
  const picking = await s.warehouse.orders()
  return (await s.shop.list<Order>('orders')).flatMap((order) =>
    order.lines
      .filter((line) => line.sku === sku)
      .map((line) => {
        const there = picking.filter((one) => one.orderNumber === order.name)
        const rows = there.flatMap((one) =>
          one.lines.filter((row) => row.externalRef === line.id).map((row) => ({ ...row, status: one.status })),
        )
        const open = Math.max(0, line.currentQuantity - line.fulfilledQuantity)
        const picked = sum(rows.map((row) => Number(row.picked)))
        const accepted = sum(rows.map((row) => Number(row.ordered)))
        return {
          open,
          pickedNotTold: Math.max(0, Math.min(picked - line.fulfilledQuantity, open)),
          unpicked: sum(rows.filter((row) => row.status === 'open').map((row) => Number(row.ordered) - Number(row.picked))),
          notAccepted: Math.max(0, Math.min(line.currentQuantity - accepted, open)),
        }
      }),
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
