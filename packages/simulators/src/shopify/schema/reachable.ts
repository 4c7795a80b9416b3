import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { KEPT_MUTATIONS, KEPT_QUERIES, KEPT_TYPES } from './kept.ts'
import type { Kept } from './pruning.ts'

/** Roots and composite types to keep: what the operations select, the payloads of kept mutations, the results of kept queries, and the chosen types. */
export function reachable(schema: GraphQLSchema, operations: DocumentNode): Kept {
  const used = selected(schema, operations)
  const queries = new Set([...KEPT_QUERIES, ...used.queries])
  const mutations = new Set([...KEPT_MUTATIONS, ...used.mutations])
  const types = new Set([...KEPT_TYPES, ...used.types, 'Node', 'LegacyInteroperability', 'DisplayableError', 'PageInfo'])
  const roots = [
    ...[...queries].map((name) => schema.getQueryType()!.getFields()[name]),
    ...[...mutations].map((name) => schema.getMutationType()!.getFields()[name]),
  ]
  for (const field of roots) if (field) follow(schema, getNamedType(field.type).name, types)
  for (const name of [...types]) connectionsOf(schema, name, types)
  return { queries, mutations, types }
}

function selected(schema: GraphQLSchema, operations: DocumentNode) {
  const info = new TypeInfo(schema)
  const found = { queries: new Set<string>(), mutations: new Set<string>(), types: new Set<string>() }
  visit(
    operations,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType()
        if (parent === schema.getQueryType()) found.queries.add(node.name.value)
        if (parent === schema.getMutationType()) found.mutations.add(node.name.value)
        const type = info.getType()
        if (type && isCompositeType(getNamedType(type))) found.types.add(getNamedType(type).name)
      },
      InlineFragment() {
        const type = info.getType()
        if (type) found.types.add(getNamedType(type).name)
      },
    }),
  )
  return found
}

/** A root's result: the payload or connection itself, its user errors, and the record it is about. */
function follow(schema: GraphQLSchema, name: string, types: Set<string>): void {
  types.add(name)
  const type = schema.getType(name)
  if (!isObjectType(type) || !/(?:Payload|Connection)$/.test(name)) return
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type)
    if (!isCompositeType(inner)) continue
    types.add(inner.name)
    if (inner.name.endsWith('Edge') && isObjectType(inner)) types.add(getNamedType(inner.getFields()['node']!.type).name)
  }
}

/** Lists of a kept type are kept with it (`OrderConnection`, `OrderEdge`), as is an abstract type's plain member. */
function connectionsOf(schema: GraphQLSchema, name: string, types: Set<string>): void {
  for (const list of [`${name}Connection`, `${name}Edge`]) if (isObjectType(schema.getType(list))) types.add(list)
  if (name.endsWith('Connection')) types.add(name.replace(/Connection$/, 'Edge'))
  const type = schema.getType(name)
  if (!isAbstractType(type) || isInterfaceType(type)) return
  if (type.getTypes().every((member) => !types.has(member.name))) for (const member of type.getTypes()) types.add(member.name)
}
