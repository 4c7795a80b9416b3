import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import type { Links } from '../../server/endpoint.ts'
import { linksOf } from '../../server/links.ts'
import { profileOf } from '../../site/profile.ts'
import { asOfVersion } from '../../site/version.ts'
import { extrasOf } from '../extras.ts'
import { type Price, priceOf } from '../price.ts'
import { priceHtml } from '../price-html.ts'
import { productOf } from '../products.ts'
import { siblings } from '../siblings.ts'
import { slugOf, storedSlug } from '../slug.ts'
import { termOf } from '../terms.ts'
import { attributesOf, permalinkOf } from './attributes.ts'
import { costFields } from './cost.ts'
import { recordDates, saleDates } from './sale-dates.ts'
import { stockOf } from './stock.ts'

/** `edit` is how a record answers whoever just wrote it: raw texts, and what the permalink is made of. */
export type View = 'view' | 'edit'

const LATER = { brands: 8, global_unique_id: 8, cost_of_goods_sold: 8 }

/** A product as `/wc/v3/products` shows it; a variation, too, where it was asked there. */
export function productDocument(context: SiteContext, product: Product, view: View): object {
  return asOfVersion(context, fields(context, product, view), LATER)
}

function fields(context: SiteContext, product: Product, view: View): object {
  const extras = extrasOf(product)
  const isVariation = product.type === 'variation'
  const price = priceOf(context, product)
  const { currency } = profileOf(context)
  return {
    id: product.id,
    name: product.name,
    slug: isVariation ? storedSlug(product.name) : extras.slug,
    permalink: permalinkOf(context, product),
    ...recordDates(context, product),
    type: product.type,
    status: product.status,
    featured: extras.featured,
    catalog_visibility: extras.catalog_visibility,
    description: view === 'view' ? paragraphs(extras.description) : extras.description,
    short_description: view === 'view' ? paragraphs(extras.short_description) : extras.short_description,
    sku: skuShown(context, product),
    price: price.price,
    regular_price: isOwnPrice(product) ? product.regularPrice : '',
    sale_price: isOwnPrice(product) ? product.salePrice : '',
    ...saleDates(context, extras),
    on_sale: price.onSale,
    purchasable: isPurchasable(product, price),
    total_sales: isVariation ? String(extras.total_sales) : extras.total_sales,
    virtual: product.virtual,
    downloadable: product.downloadable,
    downloads: extras.downloads,
    download_limit: extras.download_limit,
    download_expiry: extras.download_expiry,
    external_url: product.externalUrl,
    button_text: extras.button_text,
    tax_status: extras.tax_status,
    tax_class: extras.tax_class,
    ...stockOf(context, product),
    low_stock_amount: extras.low_stock_amount,
    sold_individually: extras.sold_individually,
    weight: product.weight,
    dimensions: extras.dimensions,
    shipping_required: !product.virtual,
    shipping_taxable: !product.virtual,
    shipping_class: termOf(context, extras.shipping_class_id)?.slug ?? '',
    shipping_class_id: extras.shipping_class_id,
    reviews_allowed: isVariation ? false : extras.reviews_allowed,
    average_rating: view === 'view' ? '0.00' : '0',
    rating_count: 0,
    upsell_ids: extras.upsell_ids,
    cross_sell_ids: extras.cross_sell_ids,
    parent_id: product.parentId,
    purchase_note: extras.purchase_note,
    categories: termsShown(context, extras.categories),
    brands: termsShown(context, extras.brands),
    tags: termsShown(context, extras.tags),
    images: [],
    attributes: attributesOf(context, product),
    default_attributes: extras.default_attributes,
    variations: product.type === 'variable' ? siblings(context, product.id) : [],
    grouped_products: product.groupedIds,
    menu_order: extras.menu_order,
    price_html: priceHtml(currency, isOwnPrice(product) ? product.regularPrice : '', price),
    // The store draws them at random from the same categories.
    related_ids: [],
    meta_data: product.meta,
    has_options: product.type === 'variable' && product.attributes.some(({ variation }) => variation),
    post_password: extras.post_password,
    global_unique_id: product.globalUniqueId,
    ...(view === 'edit' && !isVariation
      ? {
          permalink_template: `${context.home}/product/%pagename%/`,
          generated_slug: extras.slug === '' ? slugOf(product.name) : decodeURIComponent(extras.slug),
        }
      : {}),
    ...costFields(context, product),
  }
}

export function productLinks(context: SiteContext, product: Product): Links {
  const others: Readonly<Record<string, string>> = product.parentId === 0 ? {} : { up: `/wc/v3/products/${product.parentId}` }
  return linksOf(context, `/wc/v3/products/${product.id}`, '/wc/v3/products', others)
}

/** A variation without a SKU reads its parent's. */
export function skuShown(context: SiteContext, product: Product): string {
  if (product.sku !== '' || product.type !== 'variation') return product.sku
  return productOf(context, product.parentId)?.sku ?? ''
}

function isOwnPrice({ type }: Product): boolean {
  return type !== 'variable' && type !== 'grouped'
}

function isPurchasable({ type }: Product, { price }: Price): boolean {
  return type !== 'external' && type !== 'grouped' && price !== ''
}

function termsShown(context: SiteContext, ids: readonly number[]): readonly object[] {
  return ids.flatMap((id) => {
    const term = termOf(context, id)
    return term ? [{ id, name: term.name, slug: term.slug }] : []
  })
}

/** `wpautop`, of texts of one paragraph. */
function paragraphs(text: string): string {
  if (text === '') return ''
  return `${text.startsWith('<p') ? text : `<p>${text}</p>`}\n`
}
