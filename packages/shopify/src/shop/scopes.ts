import { Unavailable } from '@connect/core'

/** What the adapter needs and what for, in the merchant's words (reference 1.4). */
export const neededScopes: Readonly<Record<string, string>> = {
  read_products: 'import products and variants',
  read_inventory: 'import stock and unit cost',
  write_inventory: 'send stock figures',
  read_locations: 'know the locations',
  read_orders: 'import orders',
  read_merchant_managed_fulfillment_orders: 'see what has to be shipped (without it, orders look as if there were nothing to send)',
  write_merchant_managed_fulfillment_orders: 'record shipments with tracking numbers',
  read_shipping: 'import carriers and shipping methods',
}

type Installation = { readonly accessScopes: readonly { readonly handle: string }[] } | null | undefined

/**
 * Orders read without the scope of their fulfilment orders look as if nothing had to be sent (reference section 4, pitfall 3); taken at their
 * word, their picking orders would be taken back. Throws Unavailable `forbidden` then. Nothing is said where the shop did not say.
 */
export function refuseHiddenOrders(installation: Installation): void {
  if (!installation) return
  const hidden = missingScopes(installation.accessScopes.map(({ handle }) => handle)).filter((text) => ORDER_SCOPES.test(text))
  if (hidden.length > 0)
    throw new Unavailable('store', 'forbidden', `The store does not show us its orders whole. Missing: ${hidden.join('; ')}`)
}

const ORDER_SCOPES = /^(read_orders|read_merchant_managed_fulfillment_orders):/

/** Needed scopes that were not granted, each with what it is for. Writing includes reading. */
export function missingScopes(granted: readonly string[]): readonly string[] {
  const has = new Set([
    ...granted,
    ...granted.filter((scope) => scope.startsWith('write_')).map((scope) => scope.replace('write_', 'read_')),
  ])
  return Object.entries(neededScopes).flatMap(([scope, purpose]) => (has.has(scope) ? [] : [`${scope}: to ${purpose}`]))
}
