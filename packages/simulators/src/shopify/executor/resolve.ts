import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLTypeResolver,
  getNamedType,
  isNonNullType,
} from 'graphql'
import type { Resolver, Resolvers, ShopContext } from '../context.ts'
import { typeOf } from '../ids.ts'
import { list } from '../listing/index.ts'
import { changeFromQuantityGiven } from './change-from-quantity.ts'
import { refuse } from './errors.ts'
import { concurrent, keyOf, once } from './idempotency.ts'
import { type CustomerDataAccess, withheld } from './protected-data.ts'
import { accessDenied, lackingForType, lackingScope } from './scopes.ts'

export interface ResolveOptions {
  readonly resolvers: Resolvers
  readonly scopes: ReadonlySet<string>
  readonly customerData: CustomerDataAccess
  /** Whether a key is in use by another request that has not been answered yet. */
  readonly inUse: (key: string) => boolean
}

type Guard = { readonly refusal: (() => Error) | null }

/** Resolves every field: access first, then the rules of mutations, then the resolver of the part that knows the field. */
export function fieldResolver(options: ResolveOptions): GraphQLFieldResolver<unknown, ShopContext> {
  const guards = new Map<string, Guard>()
  return (source, args, context, info) => {
    const key = `${info.parentType.name}.${info.fieldName}`
    const guard = guards.get(key) ?? guardOf(options, info)
    guards.set(key, guard)
    if (guard.refusal) {
      if (key === 'Order.fulfillmentOrders') return list(context, [], args)
      throw guard.refusal()
    }
    if (info.parentType.name === 'Mutation') return mutate(options, source, args, context, info)
    const value = read(options, source, args, context, info)
    return info.fieldName === 'node' || info.fieldName === 'nodes' ? guardRecords(options, value, info) : value
  }
}

/** The concrete type of an abstract one: as the document says, or as its gid does. */
export const typeResolver: GraphQLTypeResolver<unknown, ShopContext> = (value) => {
  const { __typename, id } = value as { readonly __typename?: string; readonly id?: string }
  return __typename ?? (id ? typeOf(id) : undefined)
}

function mutate(options: ResolveOptions, source: unknown, args: unknown, context: ShopContext, info: GraphQLResolveInfo): unknown {
  changeFromQuantityGiven(info.fieldName, args, context.call?.version)
  const key = keyOf(info)
  if (key !== undefined && options.inUse(key)) return concurrent()
  return once(context, info, args, () => read(options, source, args, context, info))
}

function read(options: ResolveOptions, source: unknown, args: unknown, context: ShopContext, info: GraphQLResolveInfo): unknown {
  const resolver = options.resolvers[info.parentType.name]?.[info.fieldName] as
    | ((source: unknown, args: unknown, context: ShopContext) => ReturnType<Resolver>)
    | undefined
  const value = resolver ? resolver(source, args, context) : defaultFieldResolver(source, args as Record<string, unknown>, context, info)
  if (value !== undefined) return value
  if (!isNonNullType(info.returnType) && (resolver || info.parentType.name.endsWith('Payload') || isError(info.parentType.name)))
    return null
  return refuse(
    'NOT_SIMULATED',
    `${info.parentType.name}.${info.fieldName} is in the official schema but this simulated shop does not keep it.`,
  )
}

function isError(typeName: string): boolean {
  return typeName.endsWith('Error')
}

function guardOf(options: ResolveOptions, info: GraphQLResolveInfo): Guard {
  const field = info.parentType.getFields()[info.fieldName]
  if (!field) return { refusal: null }
  const scope = lackingScope(options.scopes, info.parentType.name, field)
  if (scope) return { refusal: () => accessDenied(info.fieldName, scope) }
  const refusal = () => withheld(options.customerData, info.parentType.name, info.fieldName, getNamedType(info.returnType).name)
  return { refusal: refusal() ? () => refusal()! : null }
}

/** Records fetched by id are guarded one by one: a refused one is null, with an error at its place. */
function guardRecords(options: ResolveOptions, value: unknown, info: GraphQLResolveInfo): unknown {
  const guarded = (record: unknown): unknown => {
    const type = typeOf((record as { readonly id?: string } | null)?.id ?? '')
    const scope = type ? lackingForType(options.scopes, type) : undefined
    return scope ? accessDenied(info.fieldName, scope) : record
  }
  return Array.isArray(value) ? value.map(guarded) : guarded(value)
}
