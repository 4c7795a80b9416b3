import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import type { Links } from '../../server/endpoint.ts'
import { linksOf } from '../../server/links.ts'
import { asOfVersion } from '../../site/version.ts'
import { extrasOf } from '../extras.ts'
import { priceOf } from '../price.ts'
import { termOf } from '../terms.ts'
import { attributesOf, choiceOf, permalinkOf } from './attributes.ts'
import { costFields } from './cost.ts'
import { skuShown, type View } from './product.ts'
import { recordDates, saleDates } from './sale-dates.ts'
import { stockOf } from './stock.ts'

const LATER = { type: 8, name: 8, parent_id: 8, global_unique_id: 8, cost_of_goods_sold: 8, gallery_image_ids: 11 }

/** A variation as `/wc/v3/products/{product_id}/variations` shows it. */
export function variationDocument(context: SiteContext, product: Product, view: View): object {
  return asOfVersion(context, fields(context, product, view), LATER)
}

function fields(context: SiteContext, product: Product, view: View): object {
  const extras = extrasOf(product)
  const price = priceOf(context, product)
  return {
    id: product.id,
    type: product.type,
    ...recordDates(context, product),
    description: extras.description,
    permalink: permalinkOf(context, product),
    sku: skuShown(context, product),
    global_unique_id: product.globalUniqueId,
    price: price.price,
    regular_price: product.regularPrice,
    sale_price: product.salePrice,
    ...saleDates(context, extras),
    on_sale: price.onSale,
    status: product.status,
    purchasable: price.price !== '',
    virtual: product.virtual,
    downloadable: product.downloadable,
    downloads: extras.downloads,
    download_limit: extras.download_limit,
    download_expiry: extras.download_expiry,
    tax_status: extras.tax_status,
    tax_class: extras.tax_class === '' && view === 'edit' ? 'parent' : extras.tax_class,
    ...stockOf(context, product),
    low_stock_amount: extras.low_stock_amount,
    weight: product.weight,
    dimensions: extras.dimensions,
    shipping_class: termOf(context, extras.shipping_class_id)?.slug ?? '',
    shipping_class_id: extras.shipping_class_id,
    image: null,
    gallery_image_ids: [],
    attributes: attributesOf(context, product),
    menu_order: extras.menu_order,
    meta_data: product.meta,
    name: choiceOf(product),
    parent_id: product.parentId,
    ...costFields(context, product),
  }
}

export function variationLinks(context: SiteContext, product: Product): Links {
  const parent = `/wc/v3/products/${product.parentId}`
  return linksOf(context, `${parent}/variations/${product.id}`, `${parent}/variations`, { up: parent })
}
