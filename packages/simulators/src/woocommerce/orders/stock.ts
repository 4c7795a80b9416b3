import { moveStock, productOf, stockIdOf } from '../catalogue/products.ts'
import type { SiteContext } from '../context.ts'
import type { Order, OrderLine } from '../model/orders.ts'
import { profileOf } from '../site/profile.ts'
import { productOfLine } from './lines.ts'
import { withEntry } from './meta.ts'
import { addNote } from './notes.ts'

/** Takes an order's lines off the store's stock, once: on processing, on hold and completed. */
export function reduceStock(context: SiteContext, order: Order): Order {
  if (order.stockReduced) return order
  const reduced = { ...order, stockReduced: true }
  if (!profileOf(context).managesStock) return reduced
  const changes: string[] = []
  const lines = order.lines.map((line) => {
    if (line.reducedStock !== 0) return line
    const moved = moveLine(context, line, -line.quantity)
    if (!moved) return line
    changes.push(`${moved.title} (${moved.from}&rarr;${moved.to})`)
    return withStock(context, line, line.quantity, line.restocked)
  })
  if (changes.length > 0) addNote(context, order.id, { text: `Stock levels reduced: ${changes.join(', ')}` })
  return { ...reduced, lines }
}

/** Gives back what its lines took: on cancelled, and on pending again. */
export function restoreStock(context: SiteContext, order: Order): Order {
  if (!order.stockReduced) return order
  const restored = { ...order, stockReduced: false }
  if (!profileOf(context).managesStock) return restored
  const changes: string[] = []
  const lines = order.lines.map((line) => {
    const moved = line.reducedStock === 0 ? null : moveLine(context, line, line.reducedStock)
    if (!moved) return line
    changes.push(`${moved.title} ${moved.from}&rarr;${moved.to}`)
    const { meta } = line
    return { ...line, reducedStock: 0, meta: meta.filter(({ key }) => key !== REDUCED) }
  })
  if (changes.length > 0) addNote(context, order.id, { text: `Stock levels increased: ${changes.join(', ')}` })
  return { ...restored, lines }
}

/** After a line of an order that took its stock was changed to `quantity` (0: it goes): the difference is moved. */
export function adjustStock(context: SiteContext, order: Order, line: OrderLine, quantity: number): OrderLine {
  const by = quantity === 0 ? -line.reducedStock : quantity - line.restocked - line.reducedStock
  const moved = by === 0 ? null : moveLine(context, line, -by)
  if (!moved) return line
  if (quantity > 0) addNote(context, order.id, { text: `Adjusted stock: ${line.name} (${moved.from}&rarr;${moved.to})` })
  return withStock(context, line, quantity - line.restocked, line.restocked)
}

/** Gives back refunded units of a line that took them. */
export function restockLine(context: SiteContext, order: Order, line: OrderLine, units: number): OrderLine {
  const moved = line.reducedStock === 0 || units === 0 ? null : moveLine(context, line, units)
  if (!moved) return line
  addNote(context, order.id, { text: `Item #${moved.productId} stock increased from ${moved.from} to ${moved.to}.` })
  return withStock(context, line, line.reducedStock - units, line.restocked + units)
}

const REDUCED = '_reduced_stock'
const RESTOCKED = '_restock_refunded_items'

function withStock(context: SiteContext, line: OrderLine, reducedStock: number, restocked: number): OrderLine {
  const meta = withEntry(context, line.meta, REDUCED, String(reducedStock))
  return { ...line, reducedStock, restocked, meta: restocked === 0 ? meta : withEntry(context, meta, RESTOCKED, String(restocked)) }
}

interface Moved {
  readonly productId: number
  readonly title: string
  readonly from: number
  readonly to: number
}

/** null: nothing keeps the line's stock. */
function moveLine(context: SiteContext, line: OrderLine, by: number): Moved | null {
  const product = productOfLine(context, line)
  const stockId = product ? stockIdOf(context, product) : null
  if (!product || stockId === null) return null
  const from = productOf(context, stockId)?.stockQuantity ?? 0
  moveStock(context, stockId, by)
  return { productId: product.id, title: line.name, from, to: from + by }
}
