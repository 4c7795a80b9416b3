import { holders } from '../catalogue/holders.ts'
import { priceOf } from '../catalogue/price.ts'
import { productOf } from '../catalogue/products.ts'
import { titleOf } from '../catalogue/shape/attributes.ts'
import type { SiteContext } from '../context.ts'
import type { Product } from '../model/catalogue.ts'
import type { Order, OrderLine } from '../model/orders.ts'
import { nextId } from '../site/ids.ts'
import { costOf } from './cost.ts'
import { productOfLine } from './lines.ts'
import { withMeta } from './meta.ts'
import { decimal, round } from './money.ts'
import { number, type Row, text } from './records.ts'
import { adjustStock } from './stock.ts'
import { variationMeta } from './variation-meta.ts'
import { withRows } from './with-rows.ts'

/** Adds, changes and removes product lines as posted. An order that has taken its stock moves the difference at once. */
export function withLines(context: SiteContext, order: Order, posted: unknown): Order {
  const takes = TAKES.has(order.status)
  const lines = withRows(order.lines, posted, {
    isGone: (row) => row['product_id'] === null || row['quantity'] === 0,
    removed: (line) => void (takes && adjustStock(context, order, line, 0)),
    fresh: (row) => fresh(context, row),
    write: (line, row) => {
      const changed = posts(context, line, row)
      return takes ? adjustStock(context, order, changed, changed.quantity) : changed
    },
  })
  return { ...order, lines, stockReduced: order.stockReduced || (takes && lines.some(({ reducedStock }) => reducedStock > 0)) }
}

const TAKES: ReadonlySet<string> = new Set(['processing', 'completed', 'on-hold'])

/** Which product a posted line names: by SKU, by id, by the id of a variation; 0: none that there is. */
export function productPosted(context: SiteContext, row: Row): Product | undefined {
  const sku = text(row['sku']) ?? ''
  if (sku !== '') return productWithSku(context, sku)
  return productOf(context, number(row['variation_id']) || number(row['product_id']))
}

/** In the trash nothing is found by its SKU. */
export function productWithSku(context: SiteContext, sku: string): Product | undefined {
  return holders(context, 'sku', sku)
    .flatMap((id) => productOf(context, id) ?? [])
    .find(({ status }) => status !== 'trash')
}

function fresh(context: SiteContext, row: Row): OrderLine {
  const product = productPosted(context, row)
  const quantity = row['quantity'] === undefined ? 1 : Math.trunc(number(row['quantity']))
  const total = product ? decimal(Number(priceOf(context, product).price) * quantity) : '0'
  return {
    id: nextId(context, 'item'),
    ...named(context, product),
    quantity,
    subtotal: total,
    total,
    taxClass: '',
    taxes: [],
    meta: product ? variationMeta(context, product) : [],
    reducedStock: 0,
    restocked: 0,
    cost: null,
  }
}

function named(context: SiteContext, product: Product | undefined): Pick<OrderLine, 'name' | 'productId' | 'variationId'> {
  if (!product) return { name: '', productId: 0, variationId: 0 }
  if (product.type !== 'variation') return { name: product.name, productId: product.id, variationId: 0 }
  const parent = productOf(context, product.parentId)
  return { name: parent ? titleOf(parent, product) : product.name, productId: product.parentId, variationId: product.id }
}

function posts(context: SiteContext, line: OrderLine, row: Row): OrderLine {
  const total = row['total'] === undefined ? line.total : decimal(number(row['total']))
  const subtotal = row['subtotal'] === undefined ? line.subtotal : decimal(number(row['subtotal']))
  const quantity = row['quantity'] === undefined ? line.quantity : Math.trunc(number(row['quantity']))
  const changed: OrderLine = {
    ...line,
    name: text(row['name']) ?? line.name,
    quantity,
    total,
    subtotal: Number(subtotal) < Number(total) ? total : subtotal,
    taxClass: text(row['tax_class']) ?? line.taxClass,
    meta: withMeta(context, line.meta, row['meta_data']),
  }
  const product = productOfLine(context, changed)
  const cost = product ? costOf(context, product) : null
  return { ...changed, cost: cost === null ? null : round(cost * quantity, 6) }
}
