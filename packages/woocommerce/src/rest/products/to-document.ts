import type { ProductDocument, VariationDocument } from '../../protocol/documents/product.ts'
import type { CostNode, MetaList, ProductNode, VariationNode } from './product-node.ts'

/** Where a store's costs are, and in what money. */
export interface CostSource {
  readonly unitCostField: string | null
  readonly currency: string | null
}

/** A product of the REST API and those of its variations that were read, as the protocol would tell of them: one mapping serves both ways. */
export function toDocument(product: ProductNode, variations: readonly VariationNode[], source: CostSource): ProductDocument {
  return {
    ...product,
    cost: costIn(product, source),
    currency: source.currency,
    revision: null,
    variations: variations.map((one): VariationDocument => variationOf(product, one, source)),
  }
}

function variationOf(product: ProductNode, node: VariationNode, source: CostSource): VariationDocument {
  return {
    ...node,
    name: node.name || node.attributes.flatMap(({ option }) => option || []).join(', '),
    // One without a number of its own shows its product's.
    sku: node.sku === product.sku ? null : node.sku,
    parent_id: product.id,
    cost: costIn(node, source),
    revision: null,
  }
}

/** The store's own cost where that feature is on and says one; else what the merchant keeps in a field. */
function costIn(
  node: { readonly cost_of_goods_sold?: CostNode; readonly meta_data: MetaList },
  { unitCostField }: CostSource,
): string | null {
  const total = node.cost_of_goods_sold?.total_value
  if (typeof total === 'number' && total > 0) return decimal(total)
  const kept = unitCostField === null ? undefined : node.meta_data.find(({ key }) => key === unitCostField)?.value
  if (typeof kept === 'number') return kept > 0 ? decimal(kept) : null
  return typeof kept === 'string' ? kept : null
}

/** As costs are written, with more than two decimals only where there are more. */
const decimal = (amount: number): string => amount.toFixed(4).replace(/0{1,2}$/, '')
