import type { PaymentState } from '@connect/core'
import type { OrderDocument } from '../protocol/documents/order.ts'
import { stateOfStatus } from './statuses.ts'

/** By what the store says of the money; null: it does not say, as of what is paid on delivery, or of what costs nothing. */
export function paymentOf({ status, date_paid_gmt, needs_payment, line_items }: OrderDocument): PaymentState | null {
  if (status === 'refunded') return 'refunded'
  if (date_paid_gmt !== null) return line_items.some((line) => line.refunded_quantity > 0) ? 'partially_refunded' : 'paid'
  if (stateOfStatus(status) === 'cancelled') return 'voided'
  return needs_payment || status === 'pending' || status === 'on-hold' ? 'pending' : null
}
