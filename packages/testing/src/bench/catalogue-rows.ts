import { type ItemLinkRecord, id, type LevelRecord, type StockKey, type VariantId, type VariantRecord } from '@connect/core'
import { chosen, hour, spread } from './numbers.ts'

const things = ['Tent', 'Mug', 'Lamp', 'Rope', 'Stove', 'Jacket', 'Compass', 'Blanket', 'Boots', 'Bottle']
const makes = ['Harbour', 'Ridge', 'Fjord', 'Pine', 'Summit', 'Delta', 'Moor']
const colours = ['Blue', 'Green', 'Red', 'Sand', 'Black']

const variantsPerProduct = 5

export const skuOf = (index: number): string => `SKU-${10_000 + index}`
export const variantIdOf = (index: number): VariantId => id<VariantId>(`gid://store/Variant/${4_000_000 + index}`)
export const stockKeyOf = (index: number): StockKey => id<StockKey>(`gid://store/Stock/${8_000_000 + index}`)
export const titleOf = (index: number): string => {
  const product = Math.floor(index / variantsPerProduct)
  return `${chosen(makes, product)} ${chosen(things, product, 1)} ${product + 1}`
}

export const locationId = id<LevelRecord['locationId']>('gid://store/Location/1')

/** Every hundredth is gone, every fiftieth a gift card or a download. */
export function variantRow(index: number, now: number): VariantRecord {
  const isOther = index % 50 === 7
  return {
    variantId: variantIdOf(index),
    productId: id(`gid://store/Product/${6_000_000 + Math.floor(index / variantsPerProduct)}`),
    stockKey: stockKeyOf(index),
    productTitle: titleOf(index),
    variantTitle: colours[index % variantsPerProduct] ?? null,
    sku: skuOf(index),
    barcode: `87${String(10_000_000_000 + index).slice(1)}`,
    unitCost: { amount: '12.50', currency: 'EUR' },
    kind: isOther ? chosen(['gift_card', 'not_shipped'] as const, index) : 'physical',
    state: index % 40 === 3 ? 'unpublished' : 'active',
    tracksStock: true,
    version: new Date(now - 48 * hour).toISOString(),
    digest: `digest ${index}`,
    seenInWalk: 'walk',
    goneAt: index % 100 === 99 ? new Date(now - 24 * hour).toISOString() : null,
  }
}

/** null: not imported. */
export function linkRow(index: number): ItemLinkRecord | null {
  if (index % 50 === 7 || index % 60 === 11) return null
  const state = index % 100 === 99 ? 'orphaned' : index % 500 === 1 ? 'number_changed' : 'linked'
  const ids = { variantId: variantIdOf(index), stockKey: stockKeyOf(index), itemNumber: id<ItemLinkRecord['itemNumber']>(skuOf(index)) }
  return { ...ids, state, createdByUs: true, sentDigest: `digest ${index}` }
}

/** One in two hundred differs from what it should be. */
export function levelRow(index: number, now: number): LevelRecord {
  const onHand = Math.floor(spread(index) * 200)
  const unpicked = Math.min(onHand, Math.floor(spread(index, 2) * 6))
  const wanted = onHand - unpicked
  const confirmed = index % 200 === 5 ? wanted + 2 : wanted
  const at = new Date(now - spread(index, 3) * 20 * hour).toISOString()
  return {
    stockKey: stockKeyOf(index),
    locationId,
    seen: confirmed,
    seenPhysical: null,
    seenAt: at,
    stocked: true,
    wanted,
    arithmetic: { mode: 'order', onHand, unpicked, notAccepted: 0, pickedNotRecorded: 0, buffer: 0, result: wanted },
    confirmed,
    previous: wanted + 1,
    confirmedAt: at,
    asOf: at,
    warehouseLeadsSince: at,
  }
}
