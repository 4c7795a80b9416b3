import { variationsOf } from '../../catalogue/products.ts'
import { choiceOf } from '../../catalogue/shape/attributes.ts'
import { stockOf } from '../../catalogue/shape/stock.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { gmt } from '../../site/dates.ts'
import { profileOf } from '../../site/profile.ts'
import { revisionOf } from '../outbox/note-change.ts'

/** A product as the protocol cuts it, with all its variations. */
export function productOfProtocol(context: SiteContext, product: Product, costField: string | null): Record<string, unknown> {
  return {
    ...shared(context, product, costField),
    name: product.name,
    type: product.type,
    date_created_gmt: gmt(product.createdAt),
    parent_id: 0,
    grouped_products: product.groupedIds,
    currency: profileOf(context).currency,
    variations:
      product.type === 'variable' ? variationsOf(context, product.id).map((one) => variationOfProtocol(context, one, costField)) : [],
  }
}

function variationOfProtocol(context: SiteContext, variation: Product, costField: string | null): Record<string, unknown> {
  return { ...shared(context, variation, costField), name: choiceOf(variation), parent_id: variation.parentId }
}

function shared(context: SiteContext, product: Product, costField: string | null): Record<string, unknown> {
  const { manage_stock, stock_quantity, stock_status, backorders } = stockOf(context, product)
  return {
    id: product.id,
    status: product.status,
    virtual: product.virtual,
    downloadable: product.downloadable,
    sku: product.sku,
    global_unique_id: product.globalUniqueId,
    manage_stock: profileOf(context).managesStock && manage_stock,
    stock_quantity,
    stock_status,
    backorders,
    date_modified_gmt: gmt(product.modifiedAt),
    cost: costOf(context, product, costField),
    revision: revisionOf(context, 'product', product.id),
  }
}

/** Cost of goods where that feature is on; else the meta of the merchant's own. Nothing is made up. */
function costOf(context: SiteContext, product: Product, costField: string | null): string | null {
  if (profileOf(context).costOfGoods) return product.costOfGoods
  const value = costField === null ? undefined : product.meta.find(({ key }) => key === costField)?.value
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null
}
