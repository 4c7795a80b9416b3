import type { TransportRequest } from '@connect/core'
import type { QueuedDelivery } from './deliver-webhooks.ts'

const TIMEOUT = 5_000

/** The request that carries a delivery, with what the platform says in its headers. */
export function webhookRequest({ uri, body }: QueuedDelivery, headers: Readonly<Record<string, string>>): TransportRequest {
  return { method: 'POST', url: uri, timeout: TIMEOUT, body, headers: { 'content-type': 'application/json', ...headers } }
}
