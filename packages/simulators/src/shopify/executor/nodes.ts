import type { Resolver, Resolvers, ShopContext } from '../context.ts'
import { typeOf } from '../ids.ts'
import { refuse } from './errors.ts'

/** `node` and `nodes`: each id is answered by the root field of its type (`gid://shopify/Order/1` by `order`). */
export function nodeResolvers(resolvers: Resolvers): object {
  const byId = (id: string, context: ShopContext): unknown => {
    const type = typeOf(id)
    if (!type) return refuse('RESOURCE_NOT_FOUND', `Invalid global id '${id}'`)
    const root = resolvers['QueryRoot']?.[`${type.charAt(0).toLowerCase()}${type.slice(1)}`] as RootField | undefined
    return root?.({}, { id }, context) ?? null
  }
  return {
    QueryRoot: {
      node: (_: unknown, args: { readonly id: string }, context: ShopContext) => byId(args.id, context),
      nodes: (_: unknown, args: { readonly ids: readonly string[] }, context: ShopContext) => args.ids.map((id) => byId(id, context)),
    },
  }
}

type RootField = (source: object, args: { readonly id: string }, context: ShopContext) => ReturnType<Resolver>
