import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import { KIND, type Variant } from '../../model/catalogue.ts'
import type { LineItem, Order } from '../../model/orders.ts'
import { fulfillableQuantity, unfulfilledQuantity } from '../display-status.ts'

/** A line in the shape of the REST resources. */
export function linePayload(context: ShopContext, order: Order, line: LineItem): Readonly<Record<string, unknown>> {
  const variant = line.variantId === null ? undefined : context.world.collection<Variant>(KIND.variant).get(line.variantId)
  return {
    id: numberOf(line.id),
    admin_graphql_api_id: line.id,
    title: line.title,
    variant_title: line.variantTitle,
    name: lineName(line),
    sku: line.sku,
    variant_id: line.variantId === null ? null : numberOf(line.variantId),
    product_id: variant ? numberOf(variant.productId) : null,
    quantity: line.quantity,
    current_quantity: line.currentQuantity,
    fulfillable_quantity: fulfillableQuantity(context, order, line.id),
    fulfillment_status: line.fulfilledQuantity === 0 ? null : unfulfilledQuantity(line) === 0 ? 'fulfilled' : 'partial',
    requires_shipping: line.requiresShipping,
    gift_card: line.isGiftCard,
    price: line.price,
    properties: line.customAttributes.map(({ key, value }) => ({ name: key, value })),
  }
}

/** The product's title with the variant's appended, as the order page prints it. */
export function lineName(line: LineItem): string {
  return line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title
}
