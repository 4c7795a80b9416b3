import { productOf, variantOf } from '../../catalogue/documents.ts'
import { variantWithSku } from '../../catalogue/skus.ts'
import type { StoreContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import type { Answer } from '../../server/endpoint.ts'
import { problem } from '../../server/refusals.ts'
import { locationOf } from '../locations.ts'
import { invalidFields, type Named, trackedOtherwise, withIdentity } from './row-refusals.ts'

export interface AdjustmentRow extends Named {
  /** Its place in the batch, from 0. */
  readonly place: number
  readonly locationId: number
  /** The variant that the figure lies on. */
  readonly holderId: number
  readonly quantity: number
}

const MOST_ROWS = 2_000
const IDENTITIES = ['sku', 'variant_id', 'product_id'] as const

interface Asked extends Named {
  readonly place: number
  readonly locationId: number
  readonly quantity: number
  readonly by: (typeof IDENTITIES)[number]
  readonly product: Product | undefined
  readonly variantId: number | undefined
}

/** Reads the batch of an adjustment. One row that is wrong refuses all of them. */
export function readRows(
  context: StoreContext,
  body: unknown,
): { readonly rows: readonly AdjustmentRow[]; readonly reason: string } | { readonly refusal: Answer } {
  const { items, reason } = (body ?? {}) as { readonly items?: unknown; readonly reason?: unknown }
  if (!Array.isArray(items) || items.length === 0) return { refusal: invalidFields({ items: 'must be a list that is not empty' }) }
  if (items.length > MOST_ROWS) return { refusal: problem(422, `The number of items must not exceed ${MOST_ROWS}`, { items: 'too many' }) }
  const asked: Asked[] = []
  for (const [place, item] of items.entries()) {
    const one = readRow(context, item, place)
    if (typeof one === 'string') return { refusal: invalidFields({ [`items.${place}`]: one }) }
    asked.push(one)
  }
  const refusal = objection(context, asked)
  if (refusal) return { refusal }
  const rows = asked.map(({ identity, place, locationId, quantity, product, variantId }) => {
    const holderId = product!.inventoryTracking === 'product' ? product!.baseVariantId : variantId!
    return { identity, place, locationId, quantity, holderId }
  })
  return { rows, reason: typeof reason === 'string' ? reason : '' }
}

function readRow(context: StoreContext, item: unknown, place: number): Asked | string {
  if (typeof item !== 'object' || item === null) return 'must be an object'
  const row = item as Readonly<Record<string, unknown>>
  const given = IDENTITIES.filter((name) => row[name] !== undefined)
  const by = given[0]
  if (by === undefined || given.length > 1) return 'exactly one of sku, variant_id and product_id is required'
  const { location_id: locationId, quantity } = row
  if (!Number.isSafeInteger(locationId)) return 'location_id is required'
  if (!Number.isSafeInteger(quantity)) return 'quantity must be a whole number'
  const value = row[by]
  if (by === 'sku' ? typeof value !== 'string' : !Number.isSafeInteger(value)) return `${by} is malformed`
  const about = { identity: `${by} ${value}`, place, locationId: locationId as number, quantity: quantity as number, by }
  if (by === 'product_id') return { ...about, product: productOf(context, value as number), variantId: undefined }
  const id = by === 'sku' ? variantWithSku(context, value as string) : (value as number)
  const variant = id === undefined ? undefined : variantOf(context, id)
  return { ...about, product: variant && productOf(context, variant.productId), variantId: variant?.id }
}

/** The first thing that is wrong with some rows, told of all that it is wrong with. */
function objection(context: StoreContext, rows: readonly Asked[]): Answer | undefined {
  const places = [...new Set(rows.map((row) => row.locationId))].filter((id) => !locationOf(context, id))
  if (places.length > 0) return problem(422, `Locations with ids: [${places.join(', ')}] not found`)
  const unknown = rows.filter((row) => !row.product)
  if (unknown.length > 0) return withIdentity(unknown, 'not found')
  const tracking = (row: Asked) => row.product?.inventoryTracking
  const untracked = rows.filter((row) => tracking(row) === 'none')
  if (untracked.length > 0) return trackedOtherwise(untracked, 'is not tracked')
  const whole = rows.filter((row) => tracking(row) === 'product' && row.by !== 'product_id')
  if (whole.length > 0) return trackedOtherwise(whole, 'is tracked by product, please update stock by product id')
  const single = rows.filter((row) => tracking(row) === 'variant' && row.by === 'product_id')
  return single.length > 0 ? trackedOtherwise(single, 'is tracked by variant, please update stock by variant id') : undefined
}
