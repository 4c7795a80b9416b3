import { id, type VariantId } from '@connect/core'
import { holderIn } from '../../map/keys.ts'
import type { KnownVariant } from '../../options.ts'
import type { LineDocument, OrderDocument } from '../../protocol/documents/order.ts'
import type { RestClient } from '../client.ts'
import { readVariants } from '../products/read-variants.ts'
import { fulfillmentsOf, hasFulfillments } from './fulfillments.ts'
import { entriesOf, type LineNode, type OrderNode, type RecordedParcel } from './order-node.ts'
import { refundedUnits } from './refunds.ts'

/**
 * Orders of the REST API, as the protocol would tell of them: one mapping serves both ways. Refunds and fulfillments are asked for only where the order says
 * that there are any; what its lines are is known of what was imported, and asked for once of the rest.
 */
export async function completeOrders(client: RestClient, nodes: readonly OrderNode[]): Promise<readonly OrderDocument[]> {
  const variants = await variantsOf(client, nodes)
  return Promise.all(
    nodes.map(async (node): Promise<OrderDocument> => {
      const refunded = node.refunds.length > 0 ? await refundedUnits(client, node.id) : new Map<number, number>()
      const line_items = node.line_items.map((line) => lineOf(line, refunded, variants))
      const { line_items: _lines, meta_data, refunds: _refunds, ...order } = node
      return {
        ...order,
        line_items,
        stock_reduced: line_items.some(({ reduced_stock }) => reduced_stock > 0),
        shipments: await parcelsOf(client, node),
        is_test: meta_data.some(({ key, value }) => key === '_wcpay_mode' && value === 'test'),
        revision: null,
      }
    }),
  )
}

const variantOf = ({ variation_id, product_id }: LineNode): VariantId | null => {
  const record = variation_id || product_id
  return record > 0 ? id<VariantId>(String(record)) : null
}

async function variantsOf(
  client: RestClient,
  nodes: readonly OrderNode[],
): Promise<ReadonlyMap<VariantId, Pick<KnownVariant, 'kind' | 'stockKey'>>> {
  const ids = [...new Set(nodes.flatMap(({ line_items }) => line_items.flatMap((line) => variantOf(line) ?? [])))]
  if (ids.length === 0) return new Map()
  for (const { product_id, variation_id } of nodes.flatMap(({ line_items }) => line_items))
    if (product_id > 0) client.memory.parents.set(variation_id || product_id, variation_id > 0 ? product_id : 0)
  const known = await client.options.known.variants(ids)
  const unknown = ids.filter((one) => !known.has(one))
  const read = unknown.length > 0 ? await readVariants(client, unknown, { costs: false }) : []
  return new Map([...known, ...read.map((variant) => [variant.variantId, variant] as const)])
}

function lineOf(
  line: LineNode,
  refunded: ReadonlyMap<number, number>,
  variants: ReadonlyMap<VariantId, Pick<KnownVariant, 'kind' | 'stockKey'>>,
): LineDocument {
  const variantId = variantOf(line)
  const variant = variantId === null ? undefined : variants.get(variantId)
  const reduced = Number(line.meta_data.find(({ key }) => key === '_reduced_stock')?.value ?? 0)
  return {
    ...line,
    refunded_quantity: refunded.get(line.id) ?? 0,
    reduced_stock: Number.isFinite(reduced) ? reduced : 0,
    // Of a product that is gone nothing is known but its name: it may have to be sent.
    needs_shipping: variant === undefined || !notSent.has(variant.kind),
    stock_id: variant === undefined ? null : holderIn(variant.stockKey),
  }
}

const notSent: ReadonlySet<KnownVariant['kind']> = new Set(['virtual', 'downloadable', 'gift_card', 'not_shipped'])

/** Ours that are complete, and those fulfillments of the store that are none of ours. */
async function parcelsOf(client: RestClient, node: OrderNode): Promise<RecordedParcel[]> {
  const entries = entriesOf(node)
  const others = hasFulfillments(node) ? ((await fulfillmentsOf(client, node.id)) ?? []) : []
  const keys = new Set(entries.map(({ key }) => key))
  const known = new Set(entries.map((one) => one.id))
  const foreign = others.filter((one) => !known.has(one.id) && !(one.ours !== null && keys.has(one.ours)))
  return [...entries.filter(({ complete }) => complete), ...foreign]
}
