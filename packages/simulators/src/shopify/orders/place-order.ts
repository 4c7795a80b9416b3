import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { type InventoryItem, KIND, type Product, type Variant } from '../model/catalogue.ts'
import type { Address, FinancialStatus, LineItem, Order } from '../model/orders.ts'
import { announce } from './announce.ts'
import { mint, orderOf, orders } from './documents.ts'
import { assign, type Delivery } from './routing/assign.ts'
import { routeLater } from './routing/route-due-orders.ts'
import { orderSettings } from './settings.ts'

export interface NewOrder {
  readonly lines: readonly NewLine[]
  readonly delivery: Delivery
  /** For lines that must leave from a place: line position to location id. */
  readonly locations?: ReadonlyMap<number, string>
  readonly shippingAddress: Address | null
  readonly shippingLine: Order['shippingLine']
  readonly financialStatus: FinancialStatus
  readonly email: string | null
  readonly phone: string | null
  readonly customerId: string | null
  readonly note: string | null
  readonly tags: readonly string[]
  readonly customAttributes: Order['customAttributes']
  readonly poNumber: string | null
  readonly sourceName: string
  readonly currencyCode: string
  readonly test: boolean
  /** Milliseconds until the order has fulfilment orders; the shop's own delay when absent. */
  readonly routingDelayMs?: number
}

export interface NewLine {
  /** null: a custom item that is in no catalogue. */
  readonly variant: Variant | null
  readonly title: string
  readonly price: string
  readonly quantity: number
  readonly requiresShipping: boolean
  readonly customAttributes: LineItem['customAttributes']
}

/**
 * A draft becomes an order: it gets its number, stock is committed where it will leave from, and the background job is asked to route it.
 * A bundle's line is replaced by those of its components, which share a group (schema: LineItem.lineItemGroup).
 */
export function placeOrder(context: ShopContext, made: NewOrder): Order {
  const now = instant(context)
  const number = context.world.next('order-name', 1001)
  const fixed = new Map(made.delivery.fixedLocations)
  const lines = made.lines.flatMap((line, position) => {
    const sold = soldLines(context, line)
    const locationId = made.locations?.get(position)
    if (locationId !== undefined) for (const one of sold) fixed.set(one.id, locationId)
    return sold
  })
  const { delivery, locations, routingDelayMs, lines: _, ...rest } = made
  const order: Order = {
    ...rest,
    id: mint(context, 'Order'),
    name: `#${number}`,
    number,
    createdAt: now,
    processedAt: now,
    updatedAt: now,
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    edited: false,
    lines,
    refunds: [],
    fulfillmentOrderIds: [],
    fulfillmentIds: [],
    routedAt: null,
  }
  orders(context).put(order.id, order)
  assign(context, order, lines, { ...delivery, fixedLocations: fixed }, false)
  announce(context, 'orders/create', order.id)
  routeLater(context, orderOf(context, order.id), routingDelayMs ?? orderSettings(context).routingDelayMs)
  return orderOf(context, order.id)
}

/** The order lines one sold line becomes: itself, or the components of the bundle it is. */
export function soldLines(context: ShopContext, sold: NewLine): LineItem[] {
  const { variant } = sold
  if (!variant?.requiresComponents || variant.components.length === 0) return [lineOfVariant(context, sold, sold.quantity, null)]
  const group = { id: mint(context, 'LineItemGroup'), title: sold.title, quantity: sold.quantity, variantId: variant.id }
  return variant.components.map((part) => {
    const component = context.world.collection<Variant>(KIND.variant).get(part.variantId)
    if (!component) throw new Error(`Bundle ${sold.title} names variant ${part.variantId}, which ${context.shop} does not have`)
    return lineOfVariant(context, { ...sold, variant: component, title: '', price: component.price }, sold.quantity * part.quantity, group)
  })
}

function lineOfVariant(context: ShopContext, sold: NewLine, quantity: number, group: LineItem['group']): LineItem {
  const { variant } = sold
  const product = variant && context.world.collection<Product>(KIND.product).get(variant.productId)
  const item = variant && context.world.collection<InventoryItem>(KIND.inventoryItem).get(variant.inventoryItemId)
  return {
    id: mint(context, 'LineItem'),
    title: sold.title || product?.title || 'Item',
    variantTitle: variant && variant.title !== 'Default Title' ? variant.title : null,
    sku: variant?.sku ?? null,
    variantId: variant?.id ?? null,
    inventoryItemId: variant?.inventoryItemId ?? null,
    quantity,
    currentQuantity: quantity,
    fulfilledQuantity: 0,
    removedQuantity: 0,
    requiresShipping: item?.requiresShipping ?? sold.requiresShipping,
    isGiftCard: product?.isGiftCard ?? false,
    price: sold.price,
    customAttributes: sold.customAttributes,
    group,
  }
}
