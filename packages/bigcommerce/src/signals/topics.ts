import type { SignalTopic } from '@connect/core'

/** `subject`: the field of `data` that names what changed by its id; null: nothing that is asked for by id. */
export interface ScopeMeaning {
  readonly topic: SignalTopic
  readonly subject: 'id' | 'orderId' | 'variantId' | null
}

/** What the scope of a webhook means; null: nothing to us. There are more scopes than a table can list: a new one of a family we listen to still says "look". */
export function meaningOf(scope: string): ScopeMeaning | null {
  if (Object.hasOwn(exact, scope)) return exact[scope] ?? null
  return families.find(({ family }) => family.test(scope))?.meaning ?? null
}

const order: ScopeMeaning = { topic: 'orders_changed', subject: 'id' }
const level: ScopeMeaning = { topic: 'levels_changed', subject: null }
const about = (topic: SignalTopic): ScopeMeaning => ({ topic, subject: null })

const exact: Readonly<Record<string, ScopeMeaning | null>> = {
  // A message to or from the customer changes nothing that is sent.
  'store/order/message/created': null,
  // Nothing is ever erased, but an archived order is in no list any more: what is to be done about it is what is done about a deleted one.
  'store/order/archived': { topic: 'order_deleted', subject: 'id' },
  'store/product/deleted': { topic: 'product_deleted', subject: 'id' },
  // Its locations and their names are part of what a store says of itself.
  'store/information/updated': about('locations_changed'),
  'store/app/uninstalled': about('uninstalled'),
}

/** The first that fits. */
const families: readonly { readonly family: RegExp; readonly meaning: ScopeMeaning }[] = [
  { family: /^store\/order\/[^*]+$/, meaning: order },
  { family: /^store\/shipment\/[^*]+$/, meaning: { topic: 'orders_changed', subject: 'orderId' } },
  { family: /^store\/(?:product|sku)\/inventory\/[^*]+$/, meaning: level },
  { family: /^store\/product\/[^*]+$/, meaning: { topic: 'products_changed', subject: 'id' } },
  // A variant that changes does not always change its product's date: it is read by its id.
  { family: /^store\/sku\/[^*]+$/, meaning: { topic: 'variant_changed', subject: 'variantId' } },
  { family: /^store\/inventory\/location\/(?:created|updated|deleted|metafield)/, meaning: about('locations_changed') },
  { family: /^store\/(?:inventory\/|(?:channel|location)\/[^/]+\/inventory\/)/, meaning: level },
]

/** What a store's hooks have to cover. */
export const neededHookScopes: readonly string[] = [
  'store/order/*',
  'store/shipment/*',
  'store/product/*',
  'store/sku/*',
  'store/inventory/location/*',
  'store/information/updated',
  'store/app/uninstalled',
]
