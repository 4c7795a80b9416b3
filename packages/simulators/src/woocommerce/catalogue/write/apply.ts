import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { withMeta } from '../../orders/meta.ts'
import { record, records, text } from '../../orders/records.ts'
import type { Answer } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { profileOf } from '../../site/profile.ts'
import { decimalText } from '../price.ts'
import { writtenAttributes } from './attributes.ts'
import { writtenExtras } from './extras.ts'
import { writtenStock } from './stock.ts'

export type Body = Readonly<Record<string, unknown>>
export type Written = { readonly kind: 'written'; readonly product: Product } | { readonly kind: 'refused'; readonly answer: Answer }

const STATUSES = ['draft', 'pending', 'private', 'publish', 'future', 'trash']

/** What becomes of a product by a body; unknown fields are passed over, and what is not of its type is cast as PHP casts it. */
export function written(context: SiteContext, product: Product, body: Body): Written {
  if (records(body['images']).length > 0) return refusedImage(body)
  if (product.type === 'external' && isTrue(body['manage_stock']))
    return { kind: 'refused', answer: wpError(400, 'product_external_invalid_manage_stock', 'External products cannot be stock managed.') }
  const texts = {
    name: body['name'] === undefined ? product.name : cleanName(String(body['name'])),
    sku: text(body['sku']) ?? product.sku,
    globalUniqueId:
      body['global_unique_id'] === undefined ? product.globalUniqueId : String(body['global_unique_id']).replace(/[^\d-]/g, ''),
    regularPrice: body['regular_price'] === undefined ? product.regularPrice : decimalText(body['regular_price']),
    salePrice: body['sale_price'] === undefined ? product.salePrice : decimalText(body['sale_price']),
    weight: body['weight'] === undefined ? product.weight : decimalText(body['weight']),
    externalUrl: text(body['external_url']) ?? product.externalUrl,
  }
  const changed: Product = {
    ...product,
    ...texts,
    ...(product.type === 'external' || product.type === 'grouped' ? { weight: texts.weight } : {}),
    status: statusOf(body, product),
    virtual: body['virtual'] === undefined ? product.virtual : isTrue(body['virtual']),
    downloadable: body['downloadable'] === undefined ? product.downloadable : isTrue(body['downloadable']),
    groupedIds: Array.isArray(body['grouped_products']) ? body['grouped_products'].map(Number) : product.groupedIds,
    costOfGoods: costOf(context, product, body),
    attributes: writtenAttributes(context, product, body['attributes']),
    meta: withMeta(context, product.meta, body['meta_data']),
  }
  return { kind: 'written', product: writtenStock(context, writtenExtras(context, changed, body), body) }
}

/** PHP's truth of what a form or JSON said. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 1 || ['1', 'true', 'yes', 'on'].includes(String(value).toLowerCase())
}

function statusOf(body: Body, product: Product): Product['status'] {
  const asked = text(body['status'])
  if (asked === undefined) return product.status
  // A batch checks nothing: what is no status becomes a draft.
  return (STATUSES.includes(asked) ? asked : 'draft') as Product['status']
}

/** Without tags and backslashes. */
function cleanName(name: string): string {
  return name
    .replace(/<[^>]*>/g, '')
    .replaceAll('\\', '')
    .trim()
}

function costOf(context: SiteContext, product: Product, body: Body): string | null {
  if (!profileOf(context).costOfGoods || body['cost_of_goods_sold'] === undefined) return product.costOfGoods
  const values = records(record(body['cost_of_goods_sold'])['values'])
  const defined = values.flatMap(({ defined_value: value }) =>
    value === null || value === undefined || value === '' ? [] : [Number(value) || 0],
  )
  return defined.length === 0 ? null : String(defined.reduce((sum, value) => sum + value, 0))
}

/** The simulated site reaches nobody's pictures. */
function refusedImage(body: Body): Written {
  const source = String(records(body['images'])[0]?.['src'] ?? '')
  const message = `Error getting remote image ${source}. Error: A valid URL was not provided.`
  return { kind: 'refused', answer: wpError(400, 'woocommerce_product_image_upload_error', message) }
}
