import { CommandError, Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { Order, Refund } from '../../model/orders.ts'
import { money } from '../money.ts'
import { refundable } from '../refund-in-full.ts'
import { type NewRefund, refundOrder } from '../refund-order.ts'
import { findLine, findOrder } from './find.ts'

export interface RefundInput {
  readonly order: number
  /** Units of lines, with what was paid for them. */
  readonly lines?: readonly { readonly line?: number; readonly lineId?: number; readonly quantity: number }[]
  /** An amount without units; with neither, all that is left. */
  readonly amount?: string
  readonly reason?: string
  /** Whether units go back on the shelf; they do where nothing is said. */
  readonly restock?: boolean
}

/** The merchant gives money back. */
export function refund(context: SiteContext, input: RefundInput): Refund {
  const read = new Reader('refund', input)
  const order = findOrder(context, read)
  const lines = read.list('lines').map((row) => refundLine(order, row))
  const amount = read.has('amount') ? read.amount('amount') : lines.length > 0 ? null : money(refundable(context, order))
  const done = refundOrder(context, order, {
    amount,
    reason: read.optionalText('reason') ?? '',
    lines,
    restock: read.flag('restock', true),
  })
  if (done.kind === 'refused') throw new CommandError(`refund: ${done.message}`)
  return done.refund
}

function refundLine(order: Order, read: Reader): NewRefund['lines'][number] {
  const line = findLine(order, read)
  const quantity = read.wholeNumber('quantity', 1)
  const share = (amount: string) => Number(money((Number(amount) / (line.quantity || 1)) * quantity))
  const taxes = Object.fromEntries(line.taxes.map(({ rateId, total }) => [rateId, share(total)]))
  return { lineId: line.id, quantity, total: share(line.total), taxes }
}
