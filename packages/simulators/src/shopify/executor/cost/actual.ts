import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql'
import { typeOf } from '../../ids.ts'
import type { Prepared } from '../prepare.ts'
import { adminSchema } from '../schema.ts'
import { fieldsOf } from './fields.ts'
import { CONNECTION_BASE, type CostModel, factorOf, MUTATION_COST } from './size.ts'

type Data = Readonly<Record<string, unknown>>

/** Points a document really cost, from what it answered: what is null or empty is free, a connection counts the rows it gave. */
export function actualCost(prepared: Prepared, data: Data | null | undefined, model: CostModel): number {
  if (!data) return 0
  const mutation = prepared.operation.operation === 'mutation'
  const root = mutation ? adminSchema().getMutationType()! : adminSchema().getQueryType()!
  const walk: Walk = { prepared, model }
  return Math.ceil(selection(walk, root, [prepared.operation], data, mutation ? 'root' : 'plain'))
}

interface Walk {
  readonly prepared: Prepared
  readonly model: CostModel
}
type Mode = 'root' | 'payload' | 'plain'
type Selecting = Pick<FieldNode, 'selectionSet'>

function selection(walk: Walk, type: GraphQLObjectType, nodes: readonly Selecting[], data: Data, mode: Mode): number {
  const sets = nodes.map((node) => node.selectionSet).filter((set) => set !== undefined)
  let points = 0
  for (const [key, selected] of fieldsOf(walk.prepared, type, sets)) {
    const field = type.getFields()[selected[0]!.name.value]
    if (field) points += cost(walk, field, selected, data[key], mode)
  }
  return points
}

function cost(walk: Walk, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], value: unknown, mode: Mode): number {
  const named = getNamedType(field.type)
  if (mode === 'root') return MUTATION_COST + (isData(value) ? inside(walk, named.name, nodes, value, 'payload') : 0)
  if (!isCompositeType(named) || field.name === 'userErrors' || named.name === 'PageInfo') return 0
  if (named.name.endsWith('Connection')) return isData(value) ? connection(walk, named.name, nodes, value) : 0
  const own = mode === 'payload' ? 0 : 1
  if (Array.isArray(value)) {
    const rows = value.filter(isData).map((row) => own + inside(walk, named.name, nodes, row, mode))
    return field.name === 'nodes' ? factorOf(walk.model, rows.length) * average(rows) : Math.max(0, ...rows)
  }
  return isData(value) ? own + inside(walk, named.name, nodes, value, mode) : 0
}

function connection(walk: Walk, typeName: string, nodes: readonly FieldNode[], value: Data): number {
  const type = adminSchema().getType(typeName)
  if (!isObjectType(type)) return 0
  let points = CONNECTION_BASE
  const sets = nodes.map((node) => node.selectionSet).filter((set) => set !== undefined)
  for (const [key, selected] of fieldsOf(walk.prepared, type, sets)) {
    const field = type.getFields()[selected[0]!.name.value]
    const rows = value[key]
    if (!field || !Array.isArray(rows)) continue
    const own = field.name === 'nodes' ? 1 : 0
    const costs = rows.filter(isData).map((row) => own + inside(walk, getNamedType(field.type).name, selected, row, 'plain'))
    points += factorOf(walk.model, costs.length) * average(costs)
  }
  return points
}

function inside(walk: Walk, typeName: string, nodes: readonly FieldNode[], value: Data, mode: Mode): number {
  const declared = adminSchema().getType(typeName)
  if (isObjectType(declared)) return selection(walk, declared, nodes, value, mode)
  if (!isAbstractType(declared)) return 0
  const name = typeof value['__typename'] === 'string' ? value['__typename'] : typeOf(String(value['id'] ?? ''))
  const concrete = name ? adminSchema().getType(name) : undefined
  return isObjectType(concrete) ? selection(walk, concrete, nodes, value, mode) : 0
}

function average(costs: readonly number[]): number {
  return costs.length === 0 ? 0 : costs.reduce((sum, one) => sum + one, 0) / costs.length
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
