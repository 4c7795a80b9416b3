import { Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import type { Row } from '../records.ts'
import { updateOrder } from '../write-order.ts'
import { type AddressInput, readAddress } from './address.ts'
import { findLine, findOrder } from './find.ts'
import { type LineInput, lineRow } from './place-order.ts'

export interface EditOrderInput {
  readonly order: number
  /** Other quantities; 0 takes the line out. */
  readonly change?: readonly { readonly line?: number; readonly lineId?: number; readonly quantity: number }[]
  readonly add?: readonly LineInput[]
  readonly billing?: AddressInput
  readonly shipping?: AddressInput
  readonly email?: string
  readonly customerNote?: string
  /** Meta by key. */
  readonly meta?: Readonly<Record<string, string>>
}

/** The merchant edits an order by hand; one that has taken its stock moves the difference. */
export function editOrder(context: SiteContext, input: EditOrderInput): Order {
  const read = new Reader('editOrder', input)
  const order = findOrder(context, read)
  const changed = read.list('change').map((row) => quantityRow(order, row))
  const lines = [...changed, ...read.list('add').map((row) => lineRow(context, row))]
  const email = read.optionalText('email')
  return updateOrder(context, order, {
    ...(lines.length > 0 ? { line_items: lines } : {}),
    ...(read.has('billing') || email !== null
      ? { billing: { ...readAddress(read.record('billing')), ...(email === null ? {} : { email }) } }
      : {}),
    ...(read.has('shipping') ? { shipping: readAddress(read.record('shipping')) } : {}),
    ...(read.has('customerNote') ? { customer_note: read.optionalText('customerNote') ?? '' } : {}),
    ...(read.has('meta') ? { meta_data: read.attributes('meta') } : {}),
  })
}

/** The admin counts a line's total by its price. */
function quantityRow(order: Order, read: Reader): Row {
  const line = findLine(order, read)
  const quantity = read.wholeNumber('quantity', 0)
  const each = (amount: string) => String((Number(amount) / (line.quantity || 1)) * quantity)
  return { id: line.id, quantity, ...(quantity === 0 ? {} : { subtotal: each(line.subtotal), total: each(line.total) }) }
}
