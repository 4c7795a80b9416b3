import type { PrivacyDetails, Signal, SignalTopic } from '../ports/signal.ts'

export const privacyTopics: ReadonlySet<SignalTopic> = new Set(['privacy_data_request', 'privacy_customer_redact', 'privacy_store_redact'])

/** What the adapter wrote down of a privacy signal; one without it names no order. */
export function privacyDetailsOf({ details }: Signal): PrivacyDetails {
  const read = details === null ? null : (JSON.parse(details) as Partial<PrivacyDetails>)
  return { orderIds: read?.orderIds ?? [], request: read?.request ?? null }
}
