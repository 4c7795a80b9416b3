import { createHash, createHmac } from 'node:crypto'
import type { TransportRequest } from '@connect/core'
import type { SiteContext } from '../context.ts'
import type { Webhook } from '../model/webhooks.ts'
import { profileOf } from '../site/profile.ts'
import { eventOf, resourceOf } from './topics.ts'

const TIMEOUT = 60_000

/** A delivery as the store sends it; a forged one is signed with another secret. */
export function signedRequest(context: SiteContext, webhook: Webhook, body: string, forged: boolean): TransportRequest {
  const secret = forged ? `not ${webhook.secret}` : webhook.secret
  return {
    method: 'POST',
    url: webhook.deliveryUrl,
    timeout: TIMEOUT,
    body,
    headers: {
      accept: '*/*',
      'user-agent': hookshot(context),
      'content-type': 'application/json',
      'x-wc-webhook-source': `${context.home}/`,
      'x-wc-webhook-topic': webhook.topic,
      'x-wc-webhook-resource': resourceOf(webhook.topic),
      'x-wc-webhook-event': eventOf(webhook.topic),
      'x-wc-webhook-signature': createHmac('sha256', secret).update(body).digest('base64'),
      'x-wc-webhook-id': String(webhook.id),
      'x-wc-webhook-delivery-id': createHash('md5').update(context.random.uuid()).digest('hex'),
    },
  }
}

export function hookshot(context: SiteContext): string {
  const { woocommerce, wordpress } = profileOf(context)
  return `WooCommerce/${woocommerce} Hookshot (WordPress/${wordpress})`
}
