import { CommandError } from '../../server/reader.ts'
import type { StoreContext } from '../context.ts'

const KIND = 'sku_owner'

/** The variant that has a SKU; case makes no difference. */
export function variantWithSku(context: Pick<StoreContext, 'world'>, sku: string): number | undefined {
  return owners(context).get(sku.toLowerCase())?.variantId
}

/** A variant's SKU becomes another; one that is taken is refused, an empty one is always allowed. */
export function claimSku(context: Pick<StoreContext, 'world'>, variantId: number, sku: string, before = ''): void {
  const owner = sku === '' ? undefined : variantWithSku(context, sku)
  if (owner !== undefined && owner !== variantId) throw new CommandError(`The SKU ${sku} is taken by variant ${owner}`)
  releaseSku(context, before)
  if (sku !== '') owners(context).put(sku.toLowerCase(), { variantId })
}

export function releaseSku(context: Pick<StoreContext, 'world'>, sku: string): void {
  if (sku !== '') owners(context).delete(sku.toLowerCase())
}

function owners(context: Pick<StoreContext, 'world'>) {
  return context.world.collection<{ readonly variantId: number }>(KIND)
}
