/** One delivery of one event to one subscriber, kept until it is done. Id: the webhook id, the same on every retry. Instants are epoch ms. */
export interface Delivery {
  readonly id: string
  /** Groups the deliveries of one event. */
  readonly eventId: string
  readonly clientId: string
  readonly topic: string
  readonly uri: string
  /** The gid of an Admin-API subscription; null for an app-specific one. */
  readonly subscriptionId: string | null
  readonly name: string | null
  readonly apiVersion: string
  /** The raw body as it was at the event; retries carry the same. */
  readonly body: string
  readonly triggeredAt: string
  readonly dueAt: number
  readonly attempts: number
  readonly status: 'waiting' | 'delivered' | 'given-up' | 'dropped'
  /** Answer of the last attempt: an HTTP status, or 0 where there was none. */
  readonly lastStatus: number | null
  /** Delivered with a signature that is not the app's. */
  readonly forged?: boolean
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
