import { createHmac } from 'node:crypto'
import type { TransportRequest } from '@connect/core'
import { webhookRequest } from '../../server/webhook-request.ts'
import type { Delivery } from './event.ts'

/** The request that carries a delivery, signed over its raw body with the app's secret. */
export function signedRequest(delivery: Delivery, shop: string, secret: string): TransportRequest {
  return webhookRequest(delivery, {
    'user-agent': 'Shopify-Captain-Hook',
    'x-shopify-topic': delivery.topic,
    'x-shopify-shop-domain': shop,
    'x-shopify-api-version': delivery.apiVersion,
    'x-shopify-hmac-sha256': createHmac('sha256', secret).update(delivery.body).digest('base64'),
    'x-shopify-webhook-id': delivery.id,
    'x-shopify-event-id': delivery.eventId,
    'x-shopify-triggered-at': delivery.triggeredAt,
    ...(delivery.name ? { 'x-shopify-name': delivery.name } : {}),
  })
}
