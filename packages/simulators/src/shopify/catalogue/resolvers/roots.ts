import type { ShopContext } from '../../context.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import { KIND, type Product, type Variant } from '../../model/catalogue.ts'
import { productListing, variantListing } from '../listings.ts'
import { count } from './product.ts'

type ById = { readonly id: string }
type Counted = { readonly query?: string | null; readonly limit?: number | null }

/** Products and variants by id and as lists. */
export const catalogueRoots = {
  QueryRoot: {
    product: (_: unknown, args: ById, context: ShopContext) => products(context).get(args.id) ?? null,
    products: (_: unknown, args: ListingArguments, context: ShopContext) =>
      list(context, products(context).values(), args, productListing(context)),
    productsCount: (_: unknown, args: Counted, context: ShopContext) =>
      counted(list(context, products(context).values(), { first: 25_000, query: args.query ?? null }, productListing(context)), args),
    productVariant: (_: unknown, args: ById, context: ShopContext) => variants(context).get(args.id) ?? null,
    productVariants: (_: unknown, args: ListingArguments, context: ShopContext) =>
      list(context, variants(context).values(), args, variantListing(context)),
    productVariantsCount: (_: unknown, args: Counted, context: ShopContext) =>
      counted(list(context, variants(context).values(), { first: 25_000, query: args.query ?? null }, variantListing(context)), args),
  },
}

function counted(page: { readonly nodes: readonly unknown[] }, args: Counted) {
  return count(page.nodes.length, args.limit ?? 10_000)
}

function products(context: ShopContext) {
  return context.world.collection<Product>(KIND.product)
}

function variants(context: ShopContext) {
  return context.world.collection<Variant>(KIND.variant)
}
