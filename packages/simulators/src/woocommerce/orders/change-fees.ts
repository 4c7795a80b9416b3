import type { SiteContext } from '../context.ts'
import type { FeeLine, Order } from '../model/orders.ts'
import { nextId } from '../site/ids.ts'
import { withMeta } from './meta.ts'
import { decimal } from './money.ts'
import { number, type Row, text } from './records.ts'
import { withRows } from './with-rows.ts'

/** Adds, changes and removes fees as posted; a negative one is a discount. */
export function withFees(context: SiteContext, order: Order, posted: unknown): Order {
  const write = (line: FeeLine, row: Row) => posts(context, line, row)
  return {
    ...order,
    feeLines: withRows(order.feeLines, posted, { isGone: (row) => row['name'] === null, fresh: () => blank(context), write }),
  }
}

function blank(context: SiteContext): FeeLine {
  return { id: nextId(context, 'item'), name: '', taxClass: '', taxStatus: 'taxable', total: '0', taxes: [], meta: [] }
}

function posts(context: SiteContext, line: FeeLine, row: Row): FeeLine {
  return {
    ...line,
    name: text(row['name']) ?? line.name,
    taxClass: text(row['tax_class']) ?? line.taxClass,
    taxStatus: row['tax_status'] === 'none' ? 'none' : row['tax_status'] === 'taxable' ? 'taxable' : line.taxStatus,
    total: row['total'] === undefined ? line.total : decimal(number(row['total'])),
    meta: withMeta(context, line.meta, row['meta_data']),
  }
}
