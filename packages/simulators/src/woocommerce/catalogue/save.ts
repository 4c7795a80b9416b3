import type { SiteContext } from '../context.ts'
import type { Product } from '../model/catalogue.ts'
import { siteNow } from '../site/dates.ts'
import { nextId } from '../site/ids.ts'
import { extrasOf, withExtras } from './extras.ts'
import { hold, release } from './holders.ts'
import { followVariations, productOf, products, touch, variationsOf } from './products.ts'
import { titleOf } from './shape/attributes.ts'
import { addSibling, removeSibling } from './siblings.ts'
import { freeSlug } from './slug.ts'

/** Gives a new product its id and keeps it. Inside a command. */
export function insert(context: SiteContext, product: Product): Product {
  const now = siteNow(context)
  const id = nextId(context, 'post')
  const kept = settled(context, { ...product, id, createdAt: now, modifiedAt: now })
  products(context).put(String(id), kept)
  holdKeys(context, kept)
  if (kept.type === 'variation') addSibling(context, kept.parentId, id)
  if (kept.type === 'variation') syncParent(context, kept)
  context.changed({ kind: 'product', id, what: 'created' })
  return kept
}

/** Keeps a changed product; its modification is now, whatever changed. Inside a command. */
export function save(context: SiteContext, product: Product): Product {
  const before = productOf(context, product.id)
  if (before) releaseKeys(context, before)
  const kept = touch(context, settled(context, product))
  holdKeys(context, kept)
  if (kept.type === 'variation') syncParent(context, kept)
  if (before && before.name !== kept.name) for (const one of variationsOf(context, kept.id)) rename(context, kept, one)
  context.changed({ kind: 'product', id: product.id, what: 'updated' })
  return kept
}

/** Takes a product away for good, with its variations. Inside a command. */
export function remove(context: SiteContext, product: Product): void {
  for (const variation of variationsOf(context, product.id)) remove(context, variation)
  releaseKeys(context, product)
  products(context).delete(String(product.id))
  if (product.type === 'variation') removeSibling(context, product.parentId, product.id)
  context.changed({ kind: 'product', id: product.id, what: 'deleted' })
}

/** Puts it into the trash: it keeps its SKU. Inside a command. */
export function trash(context: SiteContext, product: Product): Product {
  const entry = (key: string, value: string) => ({ id: nextId(context, 'meta'), key, value })
  const time = String(Math.floor(Date.parse(siteNow(context)) / 1000))
  const meta = [...product.meta, entry('_wp_trash_meta_status', product.status), entry('_wp_trash_meta_time', time)]
  const kept = touch(context, { ...product, status: 'trash', statusBeforeTrash: product.status, meta })
  context.changed({ kind: 'product', id: product.id, what: 'deleted' })
  return kept
}

/** Takes it out of the trash, as the button in the admin does. Inside a command. */
export function untrash(context: SiteContext, product: Product): Product {
  const status = (product.statusBeforeTrash ?? 'draft') as Product['status']
  const kept = touch(context, { ...product, status, statusBeforeTrash: null })
  context.changed({ kind: 'product', id: product.id, what: 'restored' })
  return kept
}

/** Names and slugs follow: of a variation from its parent's, of a published product from its own. */
function settled(context: SiteContext, product: Product): Product {
  const parent = product.type === 'variation' ? productOf(context, product.parentId) : undefined
  if (parent) return { ...product, name: titleOf(parent, product) }
  const named = product.name === '' ? { ...product, name: 'Product' } : product
  const isDraft = named.status === 'draft' || named.status === 'pending'
  if (isDraft || extrasOf(named).slug !== '') return named
  return withExtras(named, { slug: freeSlug(context, named.name, named.id) })
}

/** Its parent is saved with it. */
function syncParent(context: SiteContext, variation: Product): void {
  followVariations(context, variation.parentId)
  const parent = productOf(context, variation.parentId)
  if (parent) touch(context, parent)
}

function rename(context: SiteContext, parent: Product, variation: Product): void {
  products(context).put(String(variation.id), { ...variation, name: titleOf(parent, variation) })
}

function holdKeys(context: SiteContext, product: Product): void {
  hold(context, 'sku', product.sku, product.id)
  hold(context, 'gtin', product.globalUniqueId, product.id)
  hold(context, 'slug', extrasOf(product).slug, product.id)
}

function releaseKeys(context: SiteContext, product: Product): void {
  release(context, 'sku', product.sku, product.id)
  release(context, 'gtin', product.globalUniqueId, product.id)
  release(context, 'slug', extrasOf(product).slug, product.id)
}
