import { type ProductPage, type StoreVariant, type Window, writeKnownUpTo } from '@connect/core'
import type { Client } from '../client/client.ts'
import { type ChangedItem, productsChanged, variantsOfItem } from '../operations/products.ts'
import { changedWithin } from '../windows.ts'
import { variantsOfProducts } from './read-variants.ts'

/**
 * The variants of products that changed in the window, or whose inventory items did (a cost changes there alone). One request where nothing changed.
 * The ids are found by search, the variants are read past it, so that what is stored is not behind.
 */
export async function* deltaWalk(client: Client, window: Window, withLevels: boolean): AsyncGenerator<ProductPage<StoreVariant>> {
  const productIds = [...(await changedProductIds(client, window))]
  const next = writeKnownUpTo(window.to)
  const before = writeKnownUpTo(window.from)
  for (let start = 0; start === 0 || start < productIds.length; start += PRODUCTS_PER_PAGE) {
    const last = start + PRODUCTS_PER_PAGE >= productIds.length
    const rows = await variantsOfProducts(client, productIds.slice(start, start + PRODUCTS_PER_PAGE), withLevels)
    yield { walk: 'delta', rows, last, next: last ? next : before }
  }
}

async function changedProductIds(client: Client, window: Window): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  let products: Next = { open: true, after: null }
  let items: Next = { open: true, after: null }
  while (products.open || items.open) {
    const { data } = await client.read(productsChanged, {
      query: changedWithin(window),
      products: products.open,
      items: items.open,
      after: products.after,
      afterItem: items.after,
    })
    for (const { id } of data.products?.nodes ?? []) found.add(id)
    for (const item of data.inventoryItems?.nodes ?? []) for (const id of await productsOf(client, item)) found.add(id)
    products = following(products, data.products?.pageInfo)
    items = following(items, data.inventoryItems?.pageInfo)
  }
  return found
}

/** The products that use an item: all of them, however many share it. */
async function productsOf(client: Client, item: ChangedItem): Promise<readonly string[]> {
  const ids = (item.variants?.nodes ?? []).map(({ product }) => product.id)
  for (let page = item.variants?.pageInfo; page?.hasNextPage; ) {
    const { inventoryItem } = (await client.read(variantsOfItem, { id: item.id, after: page.endCursor })).data
    ids.push(...(inventoryItem?.variants?.nodes ?? []).map(({ product }) => product.id))
    page = inventoryItem?.variants?.pageInfo
  }
  return ids
}

interface Next {
  readonly open: boolean
  readonly after: string | null
}

function following(now: Next, page: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined } | undefined): Next {
  return now.open && page?.hasNextPage ? { open: true, after: page.endCursor ?? null } : { open: false, after: null }
}

const PRODUCTS_PER_PAGE = 200
