/** What a scope lets an app do, as the consent page says it: one line for each thing, with viewing and editing named together. */
export interface Permission {
  readonly thing: string
  readonly can: 'View' | 'View and edit'
}

const things: Readonly<Record<string, string>> = {
  products: 'Products and collections',
  inventory: 'Inventory',
  locations: 'Locations',
  orders: 'Orders of the last 60 days, with your customers’ names and addresses',
  merchant_managed_fulfillment_orders: 'Fulfillment of orders at your own locations',
  third_party_fulfillment_orders: 'Fulfillment of orders at third-party locations',
  shipping: 'Shipping rates and carriers',
}

export function permissionsOf(scopes: readonly string[]): readonly Permission[] {
  const found = new Map<string, Permission['can']>()
  for (const scope of scopes) {
    const [how, ...rest] = scope.split('_')
    const thing = rest.join('_')
    // Editing includes viewing.
    if (how === 'write' || !found.has(thing)) found.set(thing, how === 'write' ? 'View and edit' : 'View')
  }
  return [...found].map(([thing, can]) => ({ thing: things[thing] ?? words(thing), can }))
}

const words = (thing: string): string => (thing.charAt(0).toUpperCase() + thing.slice(1)).replaceAll('_', ' ')
