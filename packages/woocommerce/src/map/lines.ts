import { id, type LineId, type OrderLine, type VariantId } from '@connect/core'
import type { LineDocument, OrderDocument } from '../protocol/documents/order.ts'
import { stockKeyOf } from './keys.ts'
import { plainText, text } from './text.ts'
import { unitsOf } from './units.ts'

/** A line as it is wanted now. One of a deleted product has no variant, but keeps its name. */
export function mapLine(line: LineDocument, order: Pick<OrderDocument, 'status' | 'shipments'>): OrderLine {
  const { ordered, fulfilled } = unitsOf(line, order)
  const variant = line.variation_id || line.product_id
  return {
    lineId: id<LineId>(String(line.id)),
    variantId: variant > 0 ? id<VariantId>(String(variant)) : null,
    stockKey: line.stock_id ? stockKeyOf(line.stock_id) : null,
    sku: text(line.sku),
    title: plainText(line.name) ?? text(line.sku) ?? `Line ${line.id}`,
    ordered,
    fulfilled,
    taken: Math.max(0, Math.floor(line.reduced_stock)),
    requiresShipping: line.needs_shipping,
    comment: commentOf(line),
  }
}

/** What the buyer chose and typed. What begins with an underscore is the store's own. */
function commentOf({ meta_data }: LineDocument): string | null {
  const said = meta_data.flatMap(({ key, display_key, display_value }) => {
    const value = plainText(display_value)
    const name = plainText(display_key) ?? text(key)
    return value === null || name === null || key?.startsWith('_') ? [] : [`${name}: ${value}`]
  })
  return said.length === 0 ? null : said.join('\n')
}
