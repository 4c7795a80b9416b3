import { catalogueResolvers } from '../catalogue/resolvers/index.ts'
import type { ShopContext } from '../context.ts'
import { executePrepared } from '../executor/execute.ts'
import { mergeResolvers } from '../executor/merge.ts'
import { nodeResolvers } from '../executor/nodes.ts'
import { prepare } from '../executor/prepare.ts'
import { inventoryResolvers } from '../inventory/resolvers/index.ts'
import { orderResolvers } from '../orders/index.ts'
import type { SmallShop } from '../seed/small-shop.ts'

const parts = mergeResolvers([...catalogueResolvers, ...inventoryResolvers, ...orderResolvers])
const resolvers = mergeResolvers([parts, nodeResolvers(parts)])

export const APP_SCOPES = [
  'read_products',
  'read_inventory',
  'read_locations',
  'read_orders',
  'write_orders',
  'read_customers',
  'read_shipping',
  'read_merchant_managed_fulfillment_orders',
  'write_merchant_managed_fulfillment_orders',
] as const

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read into answers of any shape
  readonly data: any
  readonly errors: readonly string[]
}

/** Asks a small shop's API as an app would, without the wire: for tests of what a resolver answers. */
export async function ask(shop: SmallShop, query: string, variables: object = {}, scopes: readonly string[] = APP_SCOPES): Promise<Answer> {
  const preparation = prepare({ query, variables: variables as Record<string, unknown> })
  if (!('prepared' in preparation)) throw new Error(`Not a valid document: ${JSON.stringify(preparation.errors)}`)
  const { prepared } = preparation
  const call = { clientId: 'app', scopes: new Set(scopes), version: '2026-10', origin: '', searchLag: 0, bulk: false, warnSearch: () => {} }
  const context: ShopContext = { ...shop.context, call }
  const options = { resolvers, scopes: new Set(scopes), customerData: 'full' as const, inUse: () => false }
  const result = await shop.context.world.transact(() => executePrepared(prepared, context, options))
  return { data: result.data, errors: (result.errors ?? []).map((error) => error.message) }
}
