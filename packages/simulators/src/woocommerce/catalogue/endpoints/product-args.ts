import type { Arg, Args } from '../../server/args.ts'
import { PAGING } from '../../server/paging.ts'

const text: Arg = { type: 'string' }
const flag: Arg = { type: 'boolean' }
const whole: Arg = { type: 'integer' }
const date: Arg = { type: 'string', format: 'date-time' }
const noDate: Arg = { type: ['null', 'string'] }
const ids: Arg = { type: 'array', items: whole }
const objects: Arg = { type: 'array', items: { type: 'object' } }
const TYPES = ['simple', 'grouped', 'external', 'variable']
const STATUSES = ['any', 'future', 'trash', 'draft', 'pending', 'private', 'publish']
const STOCK = ['instock', 'outofstock', 'onbackorder']
const OWN_STATUSES = ['draft', 'pending', 'private', 'publish', 'future', 'auto-draft', 'trash']

const FOUND = {
  context: { type: 'string', enum: ['view', 'edit'] },
  ...PAGING,
  search: text,
  after: date,
  before: date,
  modified_after: date,
  modified_before: date,
  dates_are_gmt: flag,
  exclude: ids,
  include: ids,
  parent: ids,
  parent_exclude: ids,
  slug: text,
  status: { type: 'string', enum: STATUSES },
  sku: text,
  on_sale: flag,
  min_price: text,
  max_price: text,
  stock_status: { type: 'string', enum: STOCK },
  virtual: flag,
  downloadable: flag,
} as const satisfies Args

const ORDERS = ['date', 'id', 'include', 'title', 'slug', 'modified']
// WooCommerce names some of them again and again.
const MORE = [
  'popularity',
  'rating',
  'post__in',
  'price',
  'sales',
  'menu_order',
  'random',
  'popularity',
  'rating',
  'menu_order',
  'price',
  'popularity',
  'rating',
]

/** What a list of products takes. */
export const LIST_ARGS: Args = {
  ...FOUND,
  orderby: { type: 'string', enum: [...ORDERS, ...MORE] },
  type: { type: 'string', enum: TYPES },
  category: text,
  tag: text,
  shipping_class: text,
  featured: flag,
  search_sku: text,
  search_name_or_sku: text,
}

export const VARIATION_LIST_ARGS: Args = { ...FOUND, orderby: { type: 'string', enum: [...ORDERS, 'menu_order'] } }

const SHARED: Args = {
  description: text,
  sku: text,
  global_unique_id: text,
  regular_price: text,
  sale_price: text,
  date_on_sale_from: noDate,
  date_on_sale_from_gmt: noDate,
  date_on_sale_to: noDate,
  date_on_sale_to_gmt: noDate,
  status: { type: 'string', enum: OWN_STATUSES },
  virtual: flag,
  downloadable: flag,
  downloads: objects,
  download_limit: whole,
  download_expiry: whole,
  tax_status: { type: 'string', enum: ['taxable', 'shipping', 'none'] },
  tax_class: text,
  stock_quantity: whole,
  stock_status: { type: 'string', enum: STOCK },
  backorders: { type: 'string', enum: ['no', 'notify', 'yes'] },
  low_stock_amount: { type: ['integer', 'null'] },
  weight: text,
  dimensions: { type: 'object', properties: { length: text, width: text, height: text } },
  shipping_class: text,
  attributes: objects,
  menu_order: whole,
  meta_data: objects,
  cost_of_goods_sold: { type: 'object' },
}

/** What writing a product takes. */
export const PRODUCT_ARGS: Args = {
  ...SHARED,
  name: text,
  slug: text,
  type: { type: 'string', enum: TYPES },
  featured: flag,
  catalog_visibility: { type: 'string', enum: ['visible', 'catalog', 'search', 'hidden'] },
  short_description: text,
  external_url: text,
  button_text: text,
  manage_stock: flag,
  sold_individually: flag,
  reviews_allowed: flag,
  upsell_ids: ids,
  cross_sell_ids: ids,
  grouped_products: ids,
  parent_id: whole,
  purchase_note: text,
  categories: objects,
  brands: objects,
  tags: objects,
  images: objects,
  default_attributes: objects,
  post_password: text,
}

/** What writing a variation takes; `manage_stock` reads back as `parent`, and is taken as it is. */
export const VARIATION_ARGS: Args = { ...SHARED, manage_stock: { type: 'mixed' } }
