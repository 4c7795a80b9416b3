import type { ShopContext } from '../context.ts'
import type { FulfillmentOrder, FulfillmentOrderLine } from '../model/orders.ts'
import { changeFulfillmentOrder, fulfillmentOrders, mint } from './documents.ts'
import type { PickedLine } from './pick-lines.ts'

/** Brings units of one fulfilment order into another; the emptied one closes and keeps its lines at nought, as recorded. */
export function absorb(context: ShopContext, intoId: string, fromId: string, picked: readonly PickedLine[]): FulfillmentOrder {
  const into = fulfillmentOrders(context).get(intoId)
  const from = fulfillmentOrders(context).get(fromId)
  if (!into || !from) throw new Error(`Cannot bring ${fromId} into ${intoId}: no such fulfilment order`)
  const gone = new Map(picked.map(({ line, quantity }) => [line.id, quantity]))
  const left = from.lines.map((line) => grown(line, -(gone.get(line.id) ?? 0)))
  const empty = left.every((line) => line.remainingQuantity === 0)
  changeFulfillmentOrder(context, fromId, { lines: left, ...(empty ? { status: 'CLOSED' as const } : {}) })
  return changeFulfillmentOrder(context, intoId, { lines: withUnits(context, into.lines, picked) })
}

/** Lines with some units more: on the line of the same order line, or on a new one. */
export function withUnits(
  context: ShopContext,
  lines: readonly FulfillmentOrderLine[],
  more: readonly { readonly line: Pick<FulfillmentOrderLine, 'lineItemId'>; readonly quantity: number }[],
): FulfillmentOrderLine[] {
  let result = [...lines]
  for (const { line, quantity } of more) {
    const known = result.find((one) => one.lineItemId === line.lineItemId)
    const fresh = { lineItemId: line.lineItemId, totalQuantity: quantity, remainingQuantity: quantity }
    if (known) result = result.map((one) => (one === known ? grown(one, quantity) : one))
    else result.push({ id: mint(context, 'FulfillmentOrderLineItem'), ...fresh })
  }
  return result
}

function grown(line: FulfillmentOrderLine, quantity: number): FulfillmentOrderLine {
  return { ...line, totalQuantity: line.totalQuantity + quantity, remainingQuantity: line.remainingQuantity + quantity }
}
