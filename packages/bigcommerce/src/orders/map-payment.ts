import type { PaymentState } from '@connect/core'
import type { CompleteOrder } from './order-node.ts'

/** By the payment where the store tracks one; payments made by hand (cheque, transfer) have none, and there the status alone may say. null: nobody says. */
export function mapPayment({ payment_status, status_id }: Pick<CompleteOrder, 'payment_status' | 'status_id'>): PaymentState | null {
  return payments[payment_status?.toLowerCase() ?? ''] ?? byStatus[status_id] ?? null
}

/** Test gateways take no money; such orders are the merchant's own trials. */
export const isTest = ({ payment_method }: Pick<CompleteOrder, 'payment_method'>): boolean =>
  /^test payment/i.test(payment_method?.trim() ?? '')

const payments: Readonly<Record<string, PaymentState>> = {
  authorized: 'authorized',
  'capture pending': 'authorized',
  captured: 'paid',
  declined: 'voided',
  'held for review': 'pending',
  paid: 'paid',
  'partially refunded': 'partially_refunded',
  pending: 'pending',
  refunded: 'refunded',
  void: 'voided',
  'void pending': 'voided',
}

const byStatus: Readonly<Record<number, PaymentState>> = { 4: 'refunded', 7: 'pending', 14: 'partially_refunded' }
