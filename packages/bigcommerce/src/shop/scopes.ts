/** What the adapter needs and what for, in the merchant's words (reference 2.2). */
export const neededScopes: Readonly<Record<string, string>> = {
  store_v2_products_read_only: 'import products and variants',
  store_inventory: 'import stock and send stock figures',
  store_locations_read_only: 'know the locations',
  store_v2_orders: 'import orders and record shipments with tracking numbers',
  store_v2_information_read_only: 'know the time zone, the currency, the shipping methods and when the store lowers its stock',
  store_channel_settings_read_only: 'know the channels that lower stock otherwise than the store',
}

/** Needed scopes that were not granted, each with what it is for. Modifying includes reading. */
export function missingScopes(granted: readonly string[]): readonly string[] {
  const has = new Set(granted)
  return Object.keys(neededScopes)
    .filter((scope) => !has.has(scope) && !has.has(scope.replace(/_read_only$/, '')))
    .map(missing)
}

/** One that is missing, with what it is for. */
export const missing = (scope: string): string => `${scope}: to ${neededScopes[scope]}`
