import { createHmac } from 'node:crypto'
import { createSignalParser, webhookSecretHeaders } from '@connect/bigcommerce'
import { oneEach } from '../signal-reader.ts'
import type { StoreSide } from '../store-side.ts'
import type { VirtualTime } from '../virtual-time.ts'
import type { OpenStore } from './open-store.ts'
import { registeredApp } from './registered-app.ts'

/** `signed`: with our hook's secret in the headers and the platform's own signature over the body. */
export function storeSignals({ platform, hash }: OpenStore, { clock, random }: VirtualTime): StoreSide['signals'] {
  const { clientId, clientSecret } = registeredApp
  return {
    reader: oneEach(createSignalParser({ clientId, secrets: [clientSecret] })),
    echo: 'levels_changed',
    stranger: oneEach(createSignalParser({ clientId: 'app-2', secrets: ['another secret, as long as ours is'] })),
    deliver: () => platform.deliverDueWebhooks(),
    signed: (body) => {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      const [id, timestamp] = [random.uuid(), String(Math.floor(clock.now() / 1000))]
      const signature = createHmac('sha256', clientSecret).update(`${id}.${timestamp}.`).update(bytes).digest('base64')
      const standard = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
      return { headers: { ...webhookSecretHeaders(hash, clientSecret), ...standard }, body: bytes }
    },
  }
}
