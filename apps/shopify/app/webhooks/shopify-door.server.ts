import type { WebhookDoor } from '@connect/store-app'
import type { Composition } from '../composition.server.ts'
import { onScopesChanged } from './scopes-changed.server.ts'

/** What Shopify's webhooks do beyond being stored. */
export const shopifyDoor = (parts: Composition): WebhookDoor => ({
  platform: 'shopify',
  signals: parts.signals,
  stored: async (signal, body) => {
    if (signal.topic === 'access_changed') await onScopesChanged(parts, signal, body)
  },
  forget: async (shop) => parts.sessions.remove((await parts.sessions.ofShop(shop)).map(({ id }) => id)),
})
