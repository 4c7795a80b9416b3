import type { Client } from '../client/client.ts'
import { numberedPages } from '../client/numbered-pages.ts'
import { listOf } from '../client/pages.ts'
import { type ItemNode, itemNode } from './item-node.ts'

export interface ItemFilter {
  readonly 'location_id:in'?: string | undefined
  readonly 'variant_id:in'?: string
  readonly 'product_id:in'?: string
}

/** Pages of stock, a thousand things each with all their locations, in turn with stock adjustments and other bulk reads (Pace). */
export function listItems(client: Client, filter: ItemFilter): AsyncIterable<readonly ItemNode[]> {
  return numberedPages(ITEMS_PER_PAGE, (page) =>
    client.pace.inTurn(() =>
      client.read({ path: '/v3/inventory/items', query: { ...filter, limit: ITEMS_PER_PAGE, page }, data: listOf(itemNode) }),
    ),
  )
}

/** Ids in portions that an address can hold. */
export function portions(ids: Iterable<number>): readonly string[] {
  const all = [...new Set(ids)]
  return Array.from({ length: Math.ceil(all.length / IDS_PER_REQUEST) }, (_, n) =>
    all.slice(n * IDS_PER_REQUEST, (n + 1) * IDS_PER_REQUEST).join(','),
  )
}

const ITEMS_PER_PAGE = 1000
const IDS_PER_REQUEST = 250
