import { z } from 'zod'

const words = z.string().nullish().catch(null)
/** Beyond a billion it is no price but a mistake, and text of it would not be decimal any more. */
const price = z.number().nonnegative().max(1e9).nullish().catch(null)
const codes = { sku: words, upc: words, gtin: words, cost_price: price }
const id = z.number().int().positive()

export const variantNode = z.object({
  id,
  ...codes,
  purchasing_disabled: z.boolean().nullish().catch(null),
  option_values: z.array(z.object({ label: z.union([z.string(), z.number()]).transform(String) })).catch([]),
})
export type VariantNode = z.infer<typeof variantNode>

/** A product with its variants. Whatever decides what it is must be there; the rest may be missing. `variants` undefined: they were not told. */
export const productNode = z.object({
  id,
  name: z.string(),
  type: z.string(),
  ...codes,
  inventory_tracking: z.enum(['none', 'product', 'variant']),
  is_visible: z.boolean(),
  availability: z.string().catch('available'),
  date_modified: z.string().catch(''),
  base_variant_id: id.nullish().catch(null),
  variants: z.array(variantNode).optional(),
})
export type ProductNode = z.infer<typeof productNode>

/** The fields of a product that are read; its variants come whole. */
export const PRODUCT_FIELDS = [
  'name',
  'type',
  'sku',
  'upc',
  'gtin',
  'cost_price',
  'inventory_tracking',
  'is_visible',
  'availability',
  'date_modified',
  'base_variant_id',
].join(',')
