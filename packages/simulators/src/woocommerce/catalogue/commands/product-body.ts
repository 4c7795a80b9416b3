import type { Reader } from '../../../server/reader.ts'
import { CommandError } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import type { Body } from '../write/apply.ts'
import { findProduct } from './find-product.ts'

const TYPES = ['simple', 'variable', 'grouped', 'external'] as const
const STATUSES = ['publish', 'private', 'draft', 'pending'] as const
const BACKORDERS = ['no', 'notify', 'yes'] as const

/** What people say of a product or a variation, by the names of this control API. */
export interface ProductFields {
  readonly name?: string
  readonly sku?: string
  readonly price?: string
  readonly salePrice?: string
  readonly status?: (typeof STATUSES)[number]
  /** Units on the shelf: the store keeps its stock. null: it keeps none. */
  readonly stock?: number | null
  readonly backorders?: (typeof BACKORDERS)[number]
  readonly weight?: string
  readonly gtin?: string
  readonly virtual?: boolean
  readonly downloadable?: boolean
  /** Of a grouped product: SKUs of its members. */
  readonly members?: readonly string[]
  readonly externalUrl?: string
  /** Meta by key. */
  readonly meta?: Readonly<Record<string, string>>
  /** What one cost the store, in the store's own field for it; null: not said. */
  readonly cost?: string | null
}

/** The same as the API's fields; only what was given. */
export function productBody(context: SiteContext, read: Reader): Body {
  const stock = stockOf(read)
  return {
    ...(read.has('name') ? { name: read.text('name') } : {}),
    ...(read.has('sku') ? { sku: read.optionalText('sku') ?? '' } : {}),
    ...(read.has('price') ? { regular_price: read.optionalText('price') ?? '' } : {}),
    ...(read.has('salePrice') ? { sale_price: read.optionalText('salePrice') ?? '' } : {}),
    ...(read.has('status') ? { status: read.oneOf('status', STATUSES) } : {}),
    ...(read.has('backorders') ? { backorders: read.oneOf('backorders', BACKORDERS) } : {}),
    ...(read.has('weight') ? { weight: read.optionalText('weight') ?? '' } : {}),
    ...(read.has('gtin') ? { global_unique_id: read.optionalText('gtin') ?? '' } : {}),
    ...(read.has('virtual') ? { virtual: read.flag('virtual', false) } : {}),
    ...(read.has('downloadable') ? { downloadable: read.flag('downloadable', false) } : {}),
    ...(read.has('externalUrl') ? { external_url: read.text('externalUrl') } : {}),
    ...(read.has('members') ? { grouped_products: read.texts('members').map((sku) => findProduct(context, sku).id) } : {}),
    ...(read.has('meta') ? { meta_data: read.attributes('meta') } : {}),
    ...(stock === undefined ? {} : stock === null ? { manage_stock: false } : { manage_stock: true, stock_quantity: stock }),
  }
}

/** The cost is kept whether or not the store shows it: the feature only hides it. */
export function withCost(product: Product, read: Reader): Product {
  if (!read.has('cost')) return product
  return { ...product, costOfGoods: read.optionalText('cost') === null ? null : String(Number(read.amount('cost'))) }
}

export function typeOf(read: Reader): (typeof TYPES)[number] {
  return read.oneOf('type', TYPES, read.list('variations').length > 0 ? 'variable' : 'simple')
}

function stockOf(read: Reader): number | null | undefined {
  const stock = read.value('stock')
  if (stock === undefined || stock === null) return stock
  if (typeof stock === 'number' && Number.isSafeInteger(stock)) return stock
  throw new CommandError(`stock must be a whole number or null, not ${JSON.stringify(stock)}`)
}
