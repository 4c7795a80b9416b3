import type { PaymentState } from '@connect/core'

/** null: the shop does not say, or says something newer than we know. */
export function mapPayment(displayFinancialStatus: string | null | undefined): PaymentState | null {
  return payments[displayFinancialStatus ?? ''] ?? null
}

const payments: Readonly<Record<string, PaymentState>> = {
  AUTHORIZED: 'authorized',
  EXPIRED: 'expired',
  PAID: 'paid',
  PARTIALLY_PAID: 'partially_paid',
  PARTIALLY_REFUNDED: 'partially_refunded',
  PENDING: 'pending',
  REFUNDED: 'refunded',
  VOIDED: 'voided',
}
