import { z } from 'zod'
import { flag, gmt, recordId, units, whole, words } from './fields.ts'

/** What a product and its variation have in common. What decides what it is must be there; the rest may be missing. */
export const stockFields = {
  id: recordId,
  name: z.string().catch(''),
  status: z.string(),
  virtual: flag,
  downloadable: flag,
  sku: words,
  global_unique_id: words,
  stock_quantity: units.nullish().catch(null),
  date_modified_gmt: gmt,
  parent_id: whole.catch(0),
  cost: words,
  revision: words,
} as const

/** `manage_stock` of a variation is `parent` where its parent keeps the stock. */
export const variationDocument = z.object({ ...stockFields, manage_stock: z.union([z.boolean(), z.literal('parent')]).catch(false) })
export type VariationDocument = z.infer<typeof variationDocument>

/** A product with all its variations, as the protocol has it; the REST API's own is brought into this shape (rest/products). */
export const productDocument = z.object({
  ...stockFields,
  type: z.string(),
  manage_stock: flag,
  currency: words,
  variations: z.array(variationDocument).catch([]),
})
export type ProductDocument = z.infer<typeof productDocument>
