import type { SiteContext } from '../context.ts'
import type { Product } from '../model/catalogue.ts'
import { siteNow } from '../site/dates.ts'
import { extrasOf } from './extras.ts'
import { productOf, variationsOf } from './products.ts'

export interface Price {
  /** A decimal string, or empty: of a group or a variable product the cheapest of it. */
  readonly price: string
  readonly onSale: boolean
  /** Prices of what it consists of, ascending; of itself where it is one. */
  readonly all: readonly string[]
}

export function priceOf(context: SiteContext, product: Product): Price {
  const parts = partsOf(context, product)
  if (!parts) return ownPrice(context, product)
  const prices = parts.map((part) => ownPrice(context, part)).filter(({ price }) => price !== '')
  const all = prices.map(({ price }) => price).toSorted((a, b) => Number(a) - Number(b))
  return { price: all[0] ?? '', onSale: prices.some(({ onSale }) => onSale), all }
}

function partsOf(context: SiteContext, product: Product): readonly Product[] | null {
  if (product.type === 'variable') return variationsOf(context, product.id).filter(({ status }) => status === 'publish')
  if (product.type === 'grouped') return product.groupedIds.flatMap((id) => productOf(context, id) ?? [])
  return null
}

function ownPrice(context: SiteContext, product: Product): Price {
  const { date_on_sale_from: from, date_on_sale_to: to } = extrasOf(product)
  const now = siteNow(context)
  const runs = (from === null || from <= now) && (to === null || now <= to)
  const onSale = product.salePrice !== '' && Number(product.salePrice) < Number(product.regularPrice) && runs
  const price = onSale ? product.salePrice : product.regularPrice
  return { price, onSale, all: price === '' ? [] : [price] }
}

/** `wc_format_decimal`: what is no number is nothing. */
export function decimalText(value: unknown): string {
  const text = String(value ?? '')
    .trim()
    .replace(/[^\d.-]/g, '')
  return text !== '' && Number.isFinite(Number(text)) ? text : ''
}
