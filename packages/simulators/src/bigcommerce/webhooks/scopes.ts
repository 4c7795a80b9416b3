/** Whether a hook of scope `wanted` hears an event: the same, or one below its wildcard. */
export function hears(wanted: string, event: string): boolean {
  return wanted === event || (wanted.endsWith('/*') && event.startsWith(wanted.slice(0, -1)))
}

/** Whether the platform has such a scope (webhooks.v3.yml and the events pages); one of a channel carries its id. */
export function isScope(scope: string): boolean {
  return SCOPES.has(scope) || /^store\/channel\/\d+\/[a-z_]+(\/[a-z_]+)*(\/\*)?$/.test(scope)
}

const EVENTS: Readonly<Record<string, readonly string[]>> = {
  cart: ['created', 'updated', 'deleted', 'couponApplied', 'abandoned', 'converted', 'lineItem/*'],
  'cart/lineItem': ['created', 'updated', 'deleted'],
  category: ['created', 'updated', 'deleted'],
  channel: ['created', 'updated'],
  customer: [
    'created',
    'updated',
    'deleted',
    'address/created',
    'address/updated',
    'address/deleted',
    'payment/instrument/default/updated',
  ],
  order: ['created', 'updated', 'archived', 'statusUpdated', 'message/created', 'refund/created'],
  product: ['created', 'updated', 'deleted', 'inventory/updated', 'inventory/order/updated'],
  shipment: ['created', 'updated', 'deleted'],
  sku: ['created', 'updated', 'deleted', 'inventory/updated', 'inventory/order/updated'],
  subscriber: ['created', 'updated', 'deleted'],
  'inventory/location': ['created', 'updated', 'deleted', 'metafield/created', 'metafield/updated', 'metafield/deleted'],
}

const SCOPES: ReadonlySet<string> = new Set([
  ...Object.entries(EVENTS).flatMap(([resource, events]) => [...events, '*'].map((event) => `store/${resource}/${event}`)),
  'store/app/uninstalled',
  'store/information/updated',
])
