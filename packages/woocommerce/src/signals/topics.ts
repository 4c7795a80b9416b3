import type { SignalTopic } from '@connect/core'

/** What the webhooks of a store without the plugin have to cover. */
export const webhookTopics = [
  'order.created',
  'order.updated',
  'order.deleted',
  'order.restored',
  'product.created',
  'product.updated',
  'product.deleted',
  'product.restored',
] as const

/** What a webhook means; null: nothing to us. */
export const meaningOf = (topic: string): SignalTopic | null => (Object.hasOwn(meanings, topic) ? (meanings[topic] ?? null) : null)

const meanings: Readonly<Record<string, SignalTopic>> = {
  'order.created': 'orders_changed',
  'order.updated': 'orders_changed',
  'order.restored': 'orders_changed',
  // Put into the trash: it is readable there until it is deleted for good, but no list has it.
  'order.deleted': 'order_deleted',
  'product.created': 'products_changed',
  'product.updated': 'products_changed',
  'product.restored': 'products_changed',
  'product.deleted': 'product_deleted',
}
