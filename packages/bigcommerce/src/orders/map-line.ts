import { id, type LineId, type OrderLine, type VariantId } from '@connect/core'
import { text } from './map-address.ts'
import type { LineNode } from './order-node.ts'
import { hasLeft, isCalledOff } from './statuses.ts'

/**
 * A line as it is wanted now: refunds are taken off. Downloads and gift certificates are delivered by the store itself, so nothing of them is left to do.
 * Orders do not say what a product's stock is kept on; its variant does.
 */
export function mapLine(node: LineNode, statusId: number, all: readonly LineNode[]): OrderLine {
  const { ordered, fulfilled } = unitsOf(node, statusId)
  return {
    lineId: id<LineId>(String(node.id)),
    variantId: node.product_id && node.variant_id ? id<VariantId>(String(node.variant_id)) : null,
    stockKey: null,
    sku: text(node.sku),
    title: text(node.name) ?? text(node.sku) ?? `Line ${node.id}`,
    ordered,
    fulfilled,
    requiresShipping: isShipped(node),
    comment: commentOf(node, all),
  }
}

/** Custom products (product 0) are goods, too. */
export const isShipped = ({ type }: LineNode): boolean => type === 'physical'

/**
 * What is not known to be refunded or gone may still have to leave; units that were shipped and then refunded are in both. Of an order that was called off
 * nothing more is wanted, although its lines keep their quantities: counted on, units that were picked for it would be put up for sale once more.
 */
export function unitsOf(node: LineNode, statusId: number): { readonly ordered: number; readonly fulfilled: number; readonly open: number } {
  const shipped = Math.floor(node.quantity_shipped ?? 0)
  const ordered = isCalledOff(statusId) ? shipped : Math.max(0, Math.floor(node.quantity) - Math.floor(node.quantity_refunded ?? 0))
  const fulfilled = hasLeft(statusId) || !isShipped(node) ? Math.max(shipped, ordered) : shipped
  return { ordered, fulfilled, open: Math.max(0, ordered - fulfilled) }
}

/** What the picker should see: the choices of the buyer, what it is part of, its wrapping, its day. */
function commentOf(node: LineNode, all: readonly LineNode[]): string | null {
  const parent = node.parent_order_product_id ? all.find(({ id }) => id === node.parent_order_product_id) : undefined
  const options = node.product_options.map(
    (one) => [text(one.display_name) ?? text(one.name), text(one.display_value) ?? text(one.value)] as const,
  )
  const said = [
    ['Part of', text(parent?.name)] as const,
    ...options,
    ['Gift wrapping', text(node.wrapping_name)] as const,
    ['Gift message', text(node.wrapping_message)] as const,
    [text(node.event_name) ?? 'Date', text(node.event_date)] as const,
  ]
  const lines = said.flatMap(([name, value]) => (value === null ? [] : [name === null ? value : `${name}: ${value}`]))
  return lines.length === 0 ? null : lines.join('\n')
}
