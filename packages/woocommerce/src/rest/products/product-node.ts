import { z } from 'zod'
import { flag, listOf, whole, words } from '../../protocol/documents/fields.ts'
import { stockFields } from '../../protocol/documents/product.ts'

const entry = z.object({ key: z.string(), value: z.unknown() })
export const metaList = listOf(entry).catch([])
export type MetaList = z.infer<typeof metaList>

/** Only where the store has that feature switched on. */
const cost = z
  .object({
    total_value: z.number().nullish().catch(null),
    values: z.array(z.object({ defined_value: z.number().nullish().catch(null) })).catch([]),
  })
  .nullish()
  .catch(null)
export type CostNode = z.infer<typeof cost>

const own = { ...stockFields, cost_of_goods_sold: cost, meta_data: metaList } as const

/** A product of the REST API: its variations are ids. */
export const productNode = z.object({ ...own, type: z.string(), manage_stock: flag, variations: listOf(whole).catch([]) })
export type ProductNode = z.infer<typeof productNode>

/** A variation: older stores give it neither name nor parent. */
export const variationNode = z.object({
  ...own,
  manage_stock: z.union([z.boolean(), z.literal('parent')]).catch(false),
  attributes: z.array(z.object({ option: words })).catch([]),
})
export type VariationNode = z.infer<typeof variationNode>

const shared = [
  'id',
  'name',
  'status',
  'virtual',
  'downloadable',
  'sku',
  'global_unique_id',
  'manage_stock',
  'stock_quantity',
  'date_modified_gmt',
  'parent_id',
  'cost_of_goods_sold',
]
const fields = (more: readonly string[], unitCostField: string | null) =>
  [...shared, ...more, ...(unitCostField ? ['meta_data'] : [])].join(',')

export const productFields = (unitCostField: string | null): string => fields(['type', 'variations'], unitCostField)
export const variationFields = (unitCostField: string | null): string => fields(['attributes'], unitCostField)
