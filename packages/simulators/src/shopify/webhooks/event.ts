import type { QueuedDelivery } from '../../server/deliver-webhooks.ts'

/** A delivery with what Shopify says in its headers. */
export interface Delivery extends QueuedDelivery {
  /** Groups the deliveries of one event. */
  readonly eventId: string
  readonly topic: string
  /** The gid of an Admin-API subscription; null for an app-specific one. */
  readonly subscriptionId: string | null
  readonly name: string | null
  readonly apiVersion: string
}

/** Made with `webhookSubscriptionCreate`. Id: gid. */
export interface Subscription {
  readonly id: string
  readonly clientId: string
  /** `ORDERS_CREATE` */
  readonly topic: string
  readonly uri: string
  readonly filter: string | null
  readonly includeFields: readonly string[]
  readonly name: string | null
  readonly createdAt: string
  readonly updatedAt: string
  /** Deliveries given up in a row. */
  readonly failures: number
}

/** World collection names. */
export const WEBHOOK_KIND = { delivery: 'webhook_delivery', subscription: 'webhook_subscription' } as const

/** `orders/create` as the schema's enum has it: `ORDERS_CREATE`. */
export function topicEnum(topic: string): string {
  return topic.replaceAll('/', '_').toUpperCase()
}
