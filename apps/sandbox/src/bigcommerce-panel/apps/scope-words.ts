/** What an OAuth scope lets an app do, as the consent page says it. */
export interface Permission {
  readonly thing: string
  readonly can: 'read-only' | 'modify'
}

const things: Readonly<Record<string, string>> = {
  store_v2_products: 'Products',
  store_inventory: 'Store inventory',
  store_locations: 'Store locations',
  store_v2_orders: 'Orders',
  store_v2_information: 'Information & settings',
  store_channel_settings: 'Channel settings',
  store_v2_customers: 'Customers',
}

export const permissionsOf = (scopes: readonly string[]): readonly Permission[] =>
  scopes.map((scope) => {
    const bare = scope.replace(/_read_only$/, '')
    return { thing: things[bare] ?? words(bare), can: bare === scope ? 'modify' : 'read-only' }
  })

const words = (scope: string): string => {
  const text = scope.replace(/^store_(v2_)?/, '').replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
