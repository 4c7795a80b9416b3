import { rejected, retry, Unavailable } from '@connect/core'
import type { Client } from '../client/client.ts'
import { listProducts } from '../products/list-products.ts'
import type { ProductNode } from '../products/product-node.ts'
import { productsOf } from '../products/read-variants.ts'
import { portions } from './list-items.ts'
import type { Complaint } from './read-refusal.ts'
import type { RowWork } from './row-work.ts'

/**
 * The merchant has changed what a product's stock is kept on since it was imported. A product with one variant has one figure either way, so the row goes
 * to where it is kept now. With several, the figure is of something else: it waits until products are imported again.
 */
export async function mendTracking(client: Client, rows: ReadonlyMap<RowWork, Complaint>): Promise<void> {
  const products = await productsNow(client, [...rows.keys()])
  for (const [row, { sentence }] of rows) {
    const { stockKey, locationId } = row.write
    if (products instanceof Unavailable) {
      row.outcome = retry(products.retryAfterMs ?? PAUSE, products.message)
      continue
    }
    const product = products.find((one) => isOf(one, row))
    const [variant, another] = product?.variants ?? []
    if (product && variant && !another && product.inventory_tracking !== 'none')
      row.holder = row.holder.kind === 'variant' ? { kind: 'product', id: product.id } : { kind: 'variant', id: variant.id }
    else
      row.outcome = rejected(
        'stock_refused',
        `${stockKey} at ${locationId}: ${sentence}. Import products first: its stock is kept otherwise now.`,
      )
  }
}

const isOf = (product: ProductNode, { holder }: RowWork): boolean =>
  holder.kind === 'product' ? product.id === holder.id : (product.variants ?? []).some(({ id }) => id === holder.id)

async function productsNow(client: Client, rows: readonly RowWork[]): Promise<readonly ProductNode[] | Unavailable> {
  const idsOf = (kind: 'variant' | 'product') => rows.flatMap(({ holder }) => (holder.kind === kind ? [holder.id] : []))
  try {
    const found = [...(await productsOf(client, idsOf('variant')))]
    for (const ids of portions(idsOf('product'))) found.push(...(await listProducts(client, { 'id:in': ids })).data)
    return found
  } catch (error) {
    if (error instanceof Unavailable) return error
    throw error
  }
}

const PAUSE = 30_000
