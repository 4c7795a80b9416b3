import { createHmac } from 'node:crypto'
import type { TransportRequest } from '@connect/core'
import { webhookRequest } from '../../server/webhook-request.ts'
import type { HookDelivery } from './hook.ts'

/**
 * The request that carries a delivery: the hook's own headers, and the Standard-Webhooks signature over id, time of sending and raw body.
 * A verifier is given base64(client secret) and decodes it, so that the key is the secret itself.
 */
export function signedRequest(delivery: HookDelivery, clientSecret: string, now: number): TransportRequest {
  const timestamp = String(Math.floor(now / 1_000))
  const signature = createHmac('sha256', clientSecret).update(`${delivery.id}.${timestamp}.${delivery.body}`).digest('base64')
  return webhookRequest(delivery, {
    'user-agent': 'BigCommerce Webhooks',
    ...lowerCased(delivery.headers),
    'webhook-id': delivery.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  })
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
