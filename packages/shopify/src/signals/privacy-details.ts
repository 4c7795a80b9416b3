import { id, type OrderId, type PrivacyDetails, type SignalTopic } from '@connect/core'
import { gid } from '../gid.ts'

const privacyTopics: ReadonlySet<SignalTopic> = new Set(['privacy_data_request', 'privacy_customer_redact', 'privacy_store_redact'])

/**
 * The orders that a compliance webhook names (reference 1.5), as JSON of PrivacyDetails; null for any other topic. The customer's own data in
 * the body is not kept: the orders are enough to find what we hold.
 */
export function privacyDetails(topic: SignalTopic, payload: Readonly<Record<string, unknown>>): string | null {
  if (!privacyTopics.has(topic)) return null
  const listed = payload['orders_to_redact'] ?? payload['orders_requested']
  const numbers = Array.isArray(listed) ? listed.filter(isNumber) : []
  const asked = (payload['data_request'] as { readonly id?: unknown } | null | undefined)?.id
  const details: PrivacyDetails = {
    orderIds: numbers.map((number) => id<OrderId>(gid('Order', number))),
    request: isNumber(asked) ? String(asked) : null,
  }
  return JSON.stringify(details)
}

const isNumber = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))
