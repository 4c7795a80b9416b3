import type { SiteContext } from '../context.ts'
import type { Order, ShippingLine } from '../model/orders.ts'
import { nextId } from '../site/ids.ts'
import { withMeta } from './meta.ts'
import { decimal } from './money.ts'
import { number, type Row, text } from './records.ts'
import { withRows } from './with-rows.ts'

/** Adds, changes and removes shipping lines as posted; an order may have several. */
export function withShipping(context: SiteContext, order: Order, posted: unknown): Order {
  const write = (line: ShippingLine, row: Row) => posts(context, line, row)
  return {
    ...order,
    shippingLines: withRows(order.shippingLines, posted, {
      isGone: (row) => row['method_id'] === null,
      fresh: () => blank(context),
      write,
    }),
  }
}

function blank(context: SiteContext): ShippingLine {
  return { id: nextId(context, 'item'), methodId: '', instanceId: '', methodTitle: '', total: '0', taxes: [], meta: [] }
}

function posts(context: SiteContext, line: ShippingLine, row: Row): ShippingLine {
  return {
    ...line,
    methodId: text(row['method_id']) ?? line.methodId,
    instanceId: text(row['instance_id']) ?? line.instanceId,
    methodTitle: text(row['method_title']) ?? line.methodTitle,
    total: row['total'] === undefined ? line.total : decimal(number(row['total'])),
    meta: withMeta(context, line.meta, row['meta_data']),
  }
}
