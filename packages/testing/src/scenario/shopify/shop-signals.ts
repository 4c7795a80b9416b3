import { createHmac } from 'node:crypto'
import type { Random } from '@connect/core'
import { createSignalParser } from '@connect/shopify'
import type { SimulatedShopify } from '@connect/simulators/shopify'
import { oneEach } from '../signal-reader.ts'
import type { StoreSide } from '../store-side.ts'
import { registeredApp } from './registered-app.ts'

/** `signed` says of an order that it was created, unless another topic or shop is named. */
export interface ShopSignals extends Omit<StoreSide['signals'], 'signed'> {
  signed(body: string | Uint8Array, topic?: string, shop?: string): ReturnType<StoreSide['signals']['signed']>
}

export function shopSignals(platform: SimulatedShopify, domain: string, random: Random): ShopSignals {
  const { clientSecret } = registeredApp
  return {
    reader: oneEach(createSignalParser({ secrets: [clientSecret] })),
    echo: 'levels_changed',
    stranger: oneEach(createSignalParser({ secrets: ['another secret'] })),
    deliver: () => platform.deliverDueWebhooks(),
    signed: (body, topic = 'orders/create', shop = domain) => {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      const signature = createHmac('sha256', clientSecret).update(bytes).digest('base64')
      const named = { 'x-shopify-topic': topic, 'x-shopify-webhook-id': random.uuid(), 'x-shopify-shop-domain': shop }
      return { headers: { ...named, 'x-shopify-hmac-sha256': signature }, body: bytes }
    },
  }
}
