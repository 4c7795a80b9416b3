import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import type { Address, FulfillmentOrder, FulfillmentOrderLine, LineItem, Order, Refund } from '../../model/orders.ts'
import { lineOf, orderOf } from '../documents.ts'
import { nameOf } from '../payloads/address.ts'

/** What the resolvers of a type are given: the document with what it belongs to. */
export interface LineSource extends LineItem {
  readonly order: Order
}

export interface FulfillmentOrderLineSource extends FulfillmentOrderLine {
  readonly line: LineSource
}

export interface RefundSource extends Refund {
  readonly order: Order
}

export interface AddressSource extends Address {
  readonly id: string
  readonly name: string | null
}

export function lineSource(order: Order, lineItemId: string): LineSource {
  return { ...lineOf(order, lineItemId), order }
}

export function fulfillmentOrderLines(context: ShopContext, one: FulfillmentOrder): FulfillmentOrderLineSource[] {
  const order = orderOf(context, one.orderId)
  return one.lines.map((line) => ({ ...line, line: lineSource(order, line.lineItemId) }))
}

export function refundSource(order: Order, refund: Refund): RefundSource {
  return { ...refund, order }
}

export function addressSource(order: Order): AddressSource | null {
  if (order.shippingAddress === null) return null
  const id = `gid://shopify/MailingAddress/${numberOf(order.id)}?model_name=Address`
  return { ...order.shippingAddress, id, name: nameOf(order.shippingAddress) }
}
