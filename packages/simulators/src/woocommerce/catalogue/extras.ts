import type { Product } from '../model/catalogue.ts'

/** Fields of a product that nothing here works with: kept as they were written. */
export interface Extras {
  readonly slug: string
  readonly featured: boolean
  readonly catalog_visibility: string
  readonly description: string
  readonly short_description: string
  readonly date_on_sale_from: string | null
  readonly date_on_sale_to: string | null
  readonly total_sales: number
  readonly downloads: readonly { readonly id: string; readonly name: string; readonly file: string }[]
  readonly download_limit: number
  readonly download_expiry: number
  readonly button_text: string
  readonly tax_status: string
  readonly tax_class: string
  readonly low_stock_amount: number | null
  readonly sold_individually: boolean
  readonly dimensions: { readonly length: string; readonly width: string; readonly height: string }
  /** Of shipping classes, categories, brands and tags: ids of terms. */
  readonly shipping_class_id: number
  readonly categories: readonly number[]
  readonly brands: readonly number[]
  readonly tags: readonly number[]
  readonly reviews_allowed: boolean
  readonly upsell_ids: readonly number[]
  readonly cross_sell_ids: readonly number[]
  readonly purchase_note: string
  readonly default_attributes: readonly object[]
  readonly menu_order: number
  readonly post_password: string
}

const FRESH: Extras = {
  slug: '',
  featured: false,
  catalog_visibility: 'visible',
  description: '',
  short_description: '',
  date_on_sale_from: null,
  date_on_sale_to: null,
  total_sales: 0,
  downloads: [],
  download_limit: -1,
  download_expiry: -1,
  button_text: '',
  tax_status: 'taxable',
  tax_class: '',
  low_stock_amount: null,
  sold_individually: false,
  dimensions: { length: '', width: '', height: '' },
  shipping_class_id: 0,
  categories: [],
  brands: [],
  tags: [],
  reviews_allowed: true,
  upsell_ids: [],
  cross_sell_ids: [],
  purchase_note: '',
  default_attributes: [],
  menu_order: 0,
  post_password: '',
}

export function extrasOf(product: Product): Extras {
  return { ...FRESH, ...(product.rest as Partial<Extras>) }
}

export function withExtras(product: Product, change: Partial<Extras>): Product {
  return { ...product, rest: { ...product.rest, ...change } }
}
