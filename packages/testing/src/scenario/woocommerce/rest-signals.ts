import { createHmac } from 'node:crypto'
import { createSignalParser } from '@connect/woocommerce'
import { oneEach } from '../signal-reader.ts'
import type { StoreSide } from '../store-side.ts'
import type { VirtualTime } from '../virtual-time.ts'
import type { OpenSite } from './open-site.ts'

/** `signed`: as a webhook of ours would be. */
export function restSignals({ platform, storeKey }: OpenSite, webhookSecret: string, { random }: VirtualTime): StoreSide['signals'] {
  return {
    reader: oneEach(createSignalParser({ storeKey, secrets: [webhookSecret] })),
    stranger: oneEach(createSignalParser({ storeKey, secrets: ['the secret of another store'] })),
    echo: 'products_changed',
    deliver: () => platform.runQueue(),
    signed: (body) => {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      const signature = createHmac('sha256', webhookSecret).update(bytes).digest('base64')
      const headers = {
        'x-wc-webhook-topic': 'order.updated',
        'x-wc-webhook-delivery-id': random.uuid(),
        'x-wc-webhook-signature': signature,
      }
      return { headers, body: bytes }
    },
  }
}
