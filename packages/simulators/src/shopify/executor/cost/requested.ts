import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import type { Prepared } from '../prepare.ts'
import { adminSchema } from '../schema.ts'
import { fieldsOf } from './fields.ts'
import { CONNECTION_BASE, type CostModel, factorOf, MUTATION_COST } from './size.ts'

/** One field of the itemised cost (`Shopify-GraphQL-Cost-Debug: 1`). */
export interface CostItem {
  readonly path: readonly string[]
  readonly requestedTotalCost: number
  readonly requestedChildrenCost: number | null
}

/**
 * Points a document asks for, before anything is executed: scalar and enum 0, object 1, mutation 10 with its payload's objects included,
 * connection by its page size. Of an abstract type the dearest member counts.
 */
export function requestedCost(prepared: Prepared, model: CostModel, items: CostItem[] = []): number {
  const mutation = prepared.operation.operation === 'mutation'
  const root = mutation ? adminSchema().getMutationType()! : adminSchema().getQueryType()!
  const count = new RequestedCost(prepared, model, items)
  return count.selection(root, [prepared.operation.selectionSet], mutation ? 'root' : 'plain', [])
}

/** Inside a mutation's payload objects are free, because the mutation's 10 points pay for them. */
type Mode = 'root' | 'payload' | 'plain'

class RequestedCost {
  readonly #prepared: Prepared
  readonly #model: CostModel
  readonly #items: CostItem[]

  constructor(prepared: Prepared, model: CostModel, items: CostItem[]) {
    this.#prepared = prepared
    this.#model = model
    this.#items = items
  }

  selection(
    type: GraphQLObjectType | GraphQLInterfaceType,
    sets: readonly SelectionSetNode[],
    mode: Mode,
    path: readonly string[],
  ): number {
    let points = 0
    for (const [key, nodes] of fieldsOf(this.#prepared, type, sets)) {
      const field = type.getFields()[nodes[0]!.name.value]
      if (field) points += this.#field(field, nodes, mode, [...path, key])
    }
    return points
  }

  #field(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], mode: Mode, path: readonly string[]): number {
    const named = getNamedType(field.type)
    if (!isCompositeType(named) || field.name === 'userErrors' || named.name === 'PageInfo') return 0
    const args = getArgumentValues(field, nodes[0]!, this.#prepared.variables)
    const sets = nodes.map((node) => node.selectionSet).filter((set) => set !== undefined)
    const inner = mode === 'root' ? 'payload' : named.name.endsWith('Connection') || field.name === 'nodes' ? 'plain' : mode
    const children = this.#children(named.name, sets, inner, path)
    const total = this.#total(field, named.name, args, children, mode)
    this.#items.push({ path, requestedTotalCost: total, requestedChildrenCost: children === 0 ? null : children })
    return total
  }

  #total(field: GraphQLField<unknown, unknown>, type: string, args: Record<string, unknown>, children: number, mode: Mode): number {
    if (mode === 'root') return MUTATION_COST + children
    if (type.endsWith('Connection')) return CONNECTION_BASE + factorOf(this.#model, Number(args['first'] ?? args['last'] ?? 0)) * children
    if (field.name === 'nodes' && Array.isArray(args['ids'])) return factorOf(this.#model, args['ids'].length) * (1 + children)
    if (type.endsWith('Edge')) return children
    return (mode === 'payload' ? 0 : 1) + children
  }

  #children(typeName: string, sets: readonly SelectionSetNode[], mode: Mode, path: readonly string[]): number {
    const type = adminSchema().getType(typeName)
    if (isObjectType(type)) return this.selection(type, sets, mode, path)
    if (!isAbstractType(type)) return 0
    const own = isInterfaceType(type) ? this.selection(type, sets, mode, path) : 0
    return Math.max(
      own,
      ...adminSchema()
        .getPossibleTypes(type)
        .map((member) => this.selection(member, sets, mode, path)),
    )
  }
}
