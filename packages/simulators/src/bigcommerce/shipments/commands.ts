import { CommandError, Reader } from '../../server/reader.ts'
import type { StoreContext } from '../context.ts'
import type { Order, Shipment } from '../model/orders.ts'
import type { OrderInput } from '../orders/commands/change-status.ts'
import { findAddress, findLine, findOrder } from '../orders/commands/find.ts'
import { shipments } from '../orders/documents.ts'
import { objectionTo, shippable } from './check-items.ts'
import { createShipment } from './create-shipment.ts'
import { deleteShipment as remove } from './delete-shipment.ts'

export interface ShipByHandInput extends OrderInput {
  /** Which shipping address, the first being 1. */
  readonly to?: number
  /** Units by line, the first line being 1; all that is left for that address when absent. */
  readonly lines?: readonly { readonly line?: number; readonly lineId?: number; readonly quantity?: number }[]
  readonly trackingNumber?: string
  readonly shippingProvider?: string
  readonly trackingCarrier?: string
  readonly shippingMethod?: string
  readonly comments?: string
}

/** The merchant presses Ship Items in the control panel. */
export function shipByHand(context: StoreContext, input: ShipByHandInput): Shipment {
  const read = new Reader('shipByHand', input)
  const order = findOrder(context, read)
  const address = findAddress(order, read)
  const items = itemsOf(order, address.id, read)
  if (items.length === 0) throw new CommandError(`Nothing of order ${order.id} is left to ship to address ${address.id}`)
  const objection = objectionTo(context, order, address.id, items)
  if (objection !== undefined) throw new CommandError(objection)
  return createShipment(context, order, {
    orderAddressId: address.id,
    items,
    trackingNumber: read.optionalText('trackingNumber') ?? '',
    shippingProvider: read.optionalText('shippingProvider') ?? '',
    trackingCarrier: read.optionalText('trackingCarrier') ?? '',
    shippingMethod: read.optionalText('shippingMethod') ?? address.shippingMethod,
    trackingLink: '',
    comments: read.optionalText('comments') ?? '',
  })
}

/** The merchant deletes a shipment. */
export function deleteShipment(context: StoreContext, input: OrderInput & { readonly shipment: number }): Order {
  const read = new Reader('deleteShipment', input)
  const order = findOrder(context, read)
  const id = read.wholeNumber('shipment', 1)
  const shipment = shipments(context).get(String(id))
  if (shipment?.orderId !== order.id) throw new CommandError(`Order ${order.id} has no shipment ${id}`)
  return remove(context, order, shipment)
}

function itemsOf(order: Order, orderAddressId: number, read: Reader): Shipment['items'] {
  const rows = read.has('lines')
    ? read.list('lines').map((row) => {
        const line = findLine(order, row)
        return { orderLineId: line.id, quantity: row.wholeNumber('quantity', 1, shippable(line)) }
      })
    : order.lines
        .filter((line) => line.orderAddressId === orderAddressId)
        .map((line) => ({ orderLineId: line.id, quantity: shippable(line) }))
  return rows.filter((item) => item.quantity > 0)
}
