import type { SignalTopic } from '@connect/core'

/** What a body says about its subject: a field with a gid, or one with a number and the kind it numbers. */
export interface TopicMeaning {
  readonly topic: SignalTopic
  readonly subject: readonly string[] | null
  /** Makes a gid of a plain number. */
  readonly kind: string
}

const order = (subject: readonly string[]): TopicMeaning => ({ topic: 'orders_changed', subject, kind: 'Order' })
/** Their bodies name the fulfilment order, not the order: they only say "look". */
const routed: TopicMeaning = { topic: 'orders_changed', subject: null, kind: 'Order' }
const product = (subject: readonly string[] | null): TopicMeaning => ({ topic: 'products_changed', subject, kind: 'Product' })
const level: TopicMeaning = { topic: 'levels_changed', subject: ['inventory_item_id'], kind: 'InventoryItem' }
const location: TopicMeaning = { topic: 'locations_changed', subject: ['admin_graphql_api_id', 'id'], kind: 'Location' }
const about = (topic: SignalTopic): TopicMeaning => ({ topic, subject: null, kind: '' })

/** Every topic the app listens to (reference 1.8). */
export const topics: Readonly<Record<string, TopicMeaning>> = {
  'orders/create': order(['admin_graphql_api_id', 'id']),
  'orders/updated': order(['admin_graphql_api_id', 'id']),
  'orders/edited': order(['order_edit.order_id']),
  'orders/cancelled': order(['admin_graphql_api_id', 'id']),
  'orders/delete': { topic: 'order_deleted', subject: ['admin_graphql_api_id', 'id'], kind: 'Order' },
  'refunds/create': order(['order_id']),
  'fulfillments/create': order(['order_id']),
  'fulfillments/update': order(['order_id']),
  'fulfillment_orders/order_routing_complete': routed,
  'fulfillment_orders/placed_on_hold': routed,
  'fulfillment_orders/hold_released': routed,
  'fulfillment_orders/moved': routed,
  'fulfillment_orders/split': routed,
  'fulfillment_orders/merged': routed,
  'fulfillment_orders/cancelled': routed,
  'fulfillment_orders/rescheduled': routed,
  'fulfillment_orders/scheduled_fulfillment_order_ready': routed,
  'products/create': product(['admin_graphql_api_id', 'id']),
  'products/update': product(['admin_graphql_api_id', 'id']),
  'products/delete': { topic: 'product_deleted', subject: ['admin_graphql_api_id', 'id'], kind: 'Product' },
  'inventory_items/create': product(null),
  'inventory_items/update': product(null),
  'inventory_items/delete': product(null),
  'inventory_levels/update': level,
  'inventory_levels/connect': level,
  'inventory_levels/disconnect': level,
  'locations/create': location,
  'locations/update': location,
  'locations/delete': location,
  'locations/activate': location,
  'locations/deactivate': location,
  'bulk_operations/finish': { topic: 'bulk_finished', subject: ['admin_graphql_api_id'], kind: 'BulkOperation' },
  'app/scopes_update': about('access_changed'),
  'app/uninstalled': about('uninstalled'),
  'customers/data_request': about('privacy_data_request'),
  'customers/redact': about('privacy_customer_redact'),
  'shop/redact': about('privacy_store_redact'),
}

/** Compliance topics are declared apart and can only be declared (reference 1.5). */
export const complianceTopics: readonly string[] = ['customers/data_request', 'customers/redact', 'shop/redact']

/** What has to be subscribed to. */
export const neededTopics: readonly string[] = Object.keys(topics).filter((topic) => !complianceTopics.includes(topic))
