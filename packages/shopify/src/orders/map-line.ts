import { id, type LineId, type OrderLine, type StockKey, type VariantId } from '@connect/core'
import type { LineNode } from '../operations/order-fields.ts'
import { text } from './map-address.ts'

/** A line as it is wanted now: edits and refunds are taken off (reference 1.7). `itemId`: the item its fulfilment order names, for when the variant is gone. */
export function mapLine(node: LineNode, itemId: string | null): OrderLine {
  const stockKey = node.variant?.inventoryItem?.id ?? itemId
  return {
    lineId: id<LineId>(node.id),
    variantId: node.variant ? id<VariantId>(node.variant.id) : null,
    stockKey: stockKey === null ? null : id<StockKey>(stockKey),
    sku: text(node.sku),
    title: node.name,
    ordered: Math.max(0, node.currentQuantity),
    fulfilled: Math.max(0, node.currentQuantity - node.unfulfilledQuantity),
    requiresShipping: node.requiresShipping,
    comment: commentOf(node),
  }
}

/** Properties the buyer chose and the bundle the line belongs to; names that begin with _ are the shop's own and hidden from people. */
function commentOf(node: LineNode): string | null {
  const properties = node.customAttributes.flatMap(({ key, value }) => (key.startsWith('_') || !text(value) ? [] : [`${key}: ${value}`]))
  const lines = node.lineItemGroup ? [`Part of ${node.lineItemGroup.title}`, ...properties] : properties
  return lines.length === 0 ? null : lines.join('\n')
}
