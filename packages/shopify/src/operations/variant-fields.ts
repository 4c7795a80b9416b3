import { z } from 'zod'
import { connection, money, text } from './operation.ts'

export const levelNode = z.object({
  id: z.string(),
  isActive: z.boolean().nullish(),
  location: z.object({ id: z.string() }),
  quantities: z.array(z.object({ name: z.string(), quantity: z.number() })),
})
export type LevelNode = z.infer<typeof levelNode>

export const variantNode = z.object({
  id: z.string(),
  title: z.string(),
  sku: text,
  barcode: text,
  updatedAt: z.string(),
  requiresComponents: z.boolean(),
  selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
  product: z.object({ id: z.string(), title: z.string(), status: z.string(), isGiftCard: z.boolean(), updatedAt: z.string() }),
  inventoryItem: z.object({
    id: z.string(),
    tracked: z.boolean(),
    requiresShipping: z.boolean(),
    updatedAt: z.string(),
    unitCost: money.nullish(),
    inventoryLevels: connection(levelNode).optional(),
  }),
})
export type VariantNode = z.infer<typeof variantNode>

/** What is read of a variant, wherever it is met; the bulk document uses the same lines. */
export const VARIANT_LINES = `id
      title
      sku
      barcode
      updatedAt
      requiresComponents
      selectedOptions { name value }
      product { id title status isGiftCard updatedAt }`

export const ITEM_LINES = 'id tracked requiresShipping updatedAt unitCost { amount currencyCode }'
export const LEVEL_LINES = 'id isActive location { id } quantities(names: ["available", "on_hand"]) { name quantity }'

/** Needs `$levels` and `$withLevels`. */
export const VARIANT_FRAGMENT = `fragment VariantFields on ProductVariant {
      ${VARIANT_LINES}
      inventoryItem {
        ${ITEM_LINES}
        inventoryLevels(first: $levels) @include(if: $withLevels) {
          nodes { ${LEVEL_LINES} }
          pageInfo { hasNextPage endCursor }
        }
      }
}`
