import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CommandError, commands } from '../commands/index.ts'
import { type InventoryLevel, KIND } from '../model/catalogue.ts'
import type { FulfillmentOrder, Order } from '../model/orders.ts'
import { openSmallShop, type SmallShop } from '../seed/small-shop.ts'
import { unfulfilledQuantity } from './display-status.ts'
import { fulfillmentOrdersOf, fulfillmentsOf } from './documents.ts'
import { holdsUnits } from './machine.ts'

type Pick = { readonly at: number; readonly units: number; readonly way: number }
type Deed = (shop: SmallShop, order: Order, pick: Pick) => readonly [command: string, input: unknown]

const SKUS = ['BEANS', 'FILTERS', 'KETTLE', 'TOTE', 'SET', 'CLASS'] as const
const WAYS = ['CANCEL', 'RETURN', 'NO_RESTOCK'] as const
const PLACES = ['Tacoma Warehouse', 'Ballard Shop'] as const

const work = (shop: SmallShop, order: Order, { at }: Pick): FulfillmentOrder | undefined => {
  const all = fulfillmentOrdersOf(shop.context, order)
  return all[at % Math.max(1, all.length)]
}
const units = (one: FulfillmentOrder | undefined, { units: quantity }: Pick) => one?.lines.slice(0, 1).map(({ id }) => ({ id, quantity }))
const line = (order: Order, { at, units: quantity }: Pick) => ({ line: 1 + (at % order.lines.length), quantity })

/** What merchants do to an order, in no sensible order. */
const DEEDS: Readonly<Record<string, Deed>> = {
  fulfilAll: (_, order) => ['fulfilByHand', { order: order.id }],
  fulfilSome: (shop, order, pick) => [
    'fulfilByHand',
    { fulfillmentOrderId: work(shop, order, pick)?.id, units: units(work(shop, order, pick), pick) },
  ],
  undo: (shop, order, pick) => ['undoFulfilment', { fulfillmentId: fulfillmentsOf(shop.context, order)[pick.at % 2]?.id }],
  edit: (_, order, pick) => ['editOrder', { order: order.id, quantities: [line(order, pick)], restock: pick.way !== 0 }],
  add: (_, order, pick) => ['editOrder', { order: order.id, add: [{ sku: SKUS[pick.at % 6], quantity: pick.units + 1 }] }],
  reroute: (_, order) => ['editOrder', { order: order.id, replaceFulfillmentOrders: true }],
  refund: (_, order, pick) => ['refundLines', { order: order.id, lines: [{ ...line(order, pick), restockType: WAYS[pick.way] }] }],
  cancel: (_, order, pick) => ['cancelOrder', { order: order.id, restock: pick.way !== 0, refund: pick.at % 2 === 0 }],
  hold: (shop, order, pick) => ['holdOrder', { fulfillmentOrderId: work(shop, order, pick)?.id }],
  release: (_, order) => ['releaseHold', { order: order.id }],
  move: (shop, order, pick) => [
    'moveOrder',
    {
      fulfillmentOrderId: work(shop, order, pick)?.id,
      to: PLACES[pick.way % 2],
      units: pick.way === 2 ? units(work(shop, order, pick), pick) : [],
    },
  ],
  delete: (_, order) => ['deleteOrder', { order: order.id }],
}

test('whatever merchants do, what is promised is what is left to send, and every unit of a line is somewhere', async () => {
  const pick = fc.record({ at: fc.nat(7), units: fc.nat(4), way: fc.nat(2) })
  const deeds = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.nat(2), pick), { minLength: 4, maxLength: 25 })
  const baskets = fc.array(fc.array(fc.tuple(fc.constantFrom(...SKUS), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  await fc.assert(
    fc.asyncProperty(baskets, deeds, async (carts, steps) => {
      const shop = await openSmallShop()
      for (const cart of carts)
        commands['placeOrder']?.(shop.context, { lines: cart.map(([sku, quantity]) => ({ sku, quantity })), routingDelayMs: 0 })
      for (const [name, which, choice] of steps) {
        const order = all<Order>(shop, KIND.order)[which]
        const [command, input] = order ? (DEEDS[name]?.(shop, order, choice) ?? ['', {}]) : ['', {}]
        await shop.context.world.transact(() => commands[command]?.(shop.context, input)).catch(refusalOnly)
        expect(booked(shop)).toEqual(promised(shop))
        for (const each of all<Order>(shop, KIND.order)) checkLines(shop, each)
      }
    }),
    { numRuns: 300, seed: 20_261_120 },
  )
})

function all<T>(shop: SmallShop, kind: string): T[] {
  return [...shop.context.world.collection<T>(kind).values()]
}

function refusalOnly(error: unknown): void {
  if (!(error instanceof CommandError)) throw error
}

function booked(shop: SmallShop): Record<string, number> {
  const levels = all<InventoryLevel>(shop, KIND.inventoryLevel).filter((level) => level.committed !== 0)
  return Object.fromEntries(levels.map((level) => [level.id, level.committed]))
}

function promised(shop: SmallShop): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const order of all<Order>(shop, KIND.order))
    for (const one of fulfillmentOrdersOf(shop.context, order).filter((each) => holdsUnits(each.status)))
      for (const { lineItemId, remainingQuantity } of one.lines) {
        const key = `${order.lines.find((each) => each.id === lineItemId)?.inventoryItemId}|${one.locationId}`
        const counted = shop.context.world.collection(KIND.inventoryLevel).has(key)
        if (counted && remainingQuantity > 0) sums[key] = (sums[key] ?? 0) + remainingQuantity
      }
  return sums
}

function checkLines(shop: SmallShop, order: Order): void {
  const open = fulfillmentOrdersOf(shop.context, order).filter((one) => holdsUnits(one.status))
  for (const each of order.lines) {
    const left = open.flatMap((one) => one.lines).reduce((sum, row) => sum + (row.lineItemId === each.id ? row.remainingQuantity : 0), 0)
    if (order.cancelledAt === null) expect(unfulfilledQuantity(each)).toBe(left)
    expect(each.currentQuantity).toBeGreaterThanOrEqual(0)
    expect(each.fulfilledQuantity + each.removedQuantity).toBeLessThanOrEqual(each.quantity)
  }
}
