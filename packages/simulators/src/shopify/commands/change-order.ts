import { Reader } from '../../server/reader.ts'
import type { ShopContext } from '../context.ts'
import type { Address, Order } from '../model/orders.ts'
import { announce } from '../orders/announce.ts'
import * as archiving from '../orders/archive.ts'
import { type CancelReason, cancelOrder as cancel } from '../orders/cancel-order.ts'
import { changeAddress as sendTo } from '../orders/change-address.ts'
import { deleteOrder as remove } from '../orders/delete-order.ts'
import { orderOf } from '../orders/documents.ts'
import { edit } from '../orders/edit.ts'
import { settlePayment } from '../orders/payment.ts'
import { readAddress } from './address.ts'
import { findLine, findOrder } from './find.ts'
import { type LineInput, readLine } from './place-order.ts'
import { told } from './told.ts'

/** An order by gid, `#1001` or `1001`. */
export interface OneOrder {
  readonly order: string
}

/** A line by gid, SKU or position from 1. */
export interface OneLine {
  readonly lineItemId?: string
  readonly sku?: string
  readonly line?: number
  readonly quantity: number
}

export interface EditOrderInput extends OneOrder {
  /** New quantities; 0 takes a line off. */
  readonly quantities?: readonly OneLine[]
  readonly add?: readonly LineInput[]
  readonly restock?: boolean
  /** Give the open fulfilment orders new ids, as a re-routed edit does. */
  readonly replaceFulfillmentOrders?: boolean
  readonly staffNote?: string
}

/** The merchant edits an order. */
export function editOrder(context: ShopContext, input: EditOrderInput): Order {
  const read = new Reader('editOrder', input)
  const order = findOrder(context, read)
  const change = {
    quantities: read.list('quantities').map((row) => ({ lineItemId: findLine(order, row).id, quantity: row.wholeNumber('quantity', 0) })),
    added: read.list('add').map((row) => readLine(context, row)),
    restock: read.flag('restock', true),
    replacesFulfillmentOrders: read.flag('replaceFulfillmentOrders', false),
    staffNote: read.optionalText('staffNote'),
  }
  return told(edit(context, order, change), `Order ${order.name} cannot be edited`)
}

const REASONS = ['CUSTOMER', 'DECLINED', 'FRAUD', 'INVENTORY', 'OTHER', 'STAFF'] as const

export interface CancelOrderInput extends OneOrder {
  readonly reason?: CancelReason
  readonly restock?: boolean
  readonly refund?: boolean
  readonly notifyCustomer?: boolean
}

/** The merchant cancels an order. */
export function cancelOrder(context: ShopContext, input: CancelOrderInput): Order {
  const read = new Reader('cancelOrder', input)
  const order = findOrder(context, read)
  const how = {
    reason: read.oneOf('reason', REASONS, 'CUSTOMER'),
    restock: read.flag('restock', true),
    refund: read.flag('refund', true),
    notifyCustomer: read.flag('notifyCustomer', false),
  }
  return told(cancel(context, order, how), `Order ${order.name} cannot be cancelled`)
}

/** The order goes elsewhere. */
export function changeAddress(context: ShopContext, input: OneOrder & { readonly shippingAddress: Partial<Address> }): Order {
  const read = new Reader('changeAddress', input)
  const order = findOrder(context, read)
  return sendTo(context, order, readAddress(new Reader('changeAddress.shippingAddress', input.shippingAddress)))
}

export function markPaid(context: ShopContext, input: OneOrder): Order {
  return settled(context, input, 'PAID')
}

export function voidPayment(context: ShopContext, input: OneOrder): Order {
  return settled(context, input, 'VOIDED')
}

export function expirePayment(context: ShopContext, input: OneOrder): Order {
  return settled(context, input, 'EXPIRED')
}

export function archive(context: ShopContext, input: OneOrder): Order {
  const order = findOrder(context, new Reader('archive', input))
  const archived = archiving.archive(context, order)
  if (archived !== order) announce(context, 'orders/updated', order.id)
  return archived
}

export function reopen(context: ShopContext, input: OneOrder): Order {
  const order = findOrder(context, new Reader('reopen', input))
  const open = archiving.reopen(context, order)
  if (open !== order) announce(context, 'orders/updated', order.id)
  return open
}

export function deleteOrder(context: ShopContext, input: OneOrder): { readonly deleted: string } {
  const order = findOrder(context, new Reader('deleteOrder', input))
  remove(context, order)
  return { deleted: order.id }
}

function settled(context: ShopContext, input: OneOrder, status: 'PAID' | 'VOIDED' | 'EXPIRED'): Order {
  const order = findOrder(context, new Reader('payment', input))
  told(settlePayment(context, order, status), `Order ${order.name} is ${order.financialStatus}`)
  return orderOf(context, order.id)
}
