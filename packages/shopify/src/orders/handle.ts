import { z } from 'zod'
import type { FulfillmentOrderNode } from '../operations/order-fields.ts'

const line = z.object({ id: z.string(), lineId: z.string(), remaining: z.number() })
const fulfillmentOrder = z.object({ id: z.string(), status: z.string(), canFulfil: z.boolean(), lines: z.array(line) })
const shape = z.object({ v: z.literal(1), version: z.string(), orders: z.array(fulfillmentOrder), made: z.array(z.string()).default([]) })

/**
 * What a group's shipments are sent with: ids of fulfilment orders and of their lines, which the shop may replace at any edit, split or move
 * (reference 1.7), with the units that were left when we looked. `made`: fulfilments we made since, so that none is taken for another.
 */
export type Handle = z.infer<typeof shape>
export type HandleOrder = Handle['orders'][number]

/** Only fulfilment orders that have units left. */
export function makeHandle(version: string, orders: readonly FulfillmentOrderNode[]): Handle {
  return { v: 1, version, orders: orders.map(handleOrder).filter(({ lines }) => lines.length > 0), made: [] }
}

export const writeHandle = (handle: Handle): string => JSON.stringify(handle)

/** null: not a handle of ours; the order has to be read again. */
export function readHandle(text: string): Handle | null {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Units that can leave now, of one order line. */
export function unitsLeft(handle: Handle, lineId: string): number {
  const lines = handle.orders.filter(fulfillable).flatMap((order) => order.lines)
  return lines.filter((one) => one.lineId === lineId).reduce((sum, { remaining }) => sum + remaining, 0)
}

export const fulfillable = (order: HandleOrder): boolean => order.canFulfil && releasedStatuses.has(order.status)

export const releasedStatuses: ReadonlySet<string> = new Set(['OPEN', 'IN_PROGRESS'])

function handleOrder(node: FulfillmentOrderNode): HandleOrder {
  const actions = node.supportedActions
  return {
    id: node.id,
    status: node.status,
    canFulfil: !actions || actions.some(({ action }) => action === 'CREATE_FULFILLMENT'),
    lines: node.lineItems.nodes
      .filter(({ remainingQuantity }) => remainingQuantity > 0)
      .map(({ id, lineItem, remainingQuantity }) => ({ id, lineId: lineItem.id, remaining: remainingQuantity })),
  }
}
