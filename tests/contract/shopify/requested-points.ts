import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'

/**
 * Points a document asks for by the measured curve: scalar 0, object 1, mutation 10 with its payload, a connection `2 + floor(n^0.44) x row` (reference 1.6).
 * Written apart from the simulator's, so that the two can disagree. `sizes` fills the page variables; every @include counts as included.
 */
export function requestedPoints(schema: GraphQLSchema, text: string, sizes: Readonly<Record<string, number>>): number {
  const document = parse(text)
  const [operation] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('no operation')
  if (operation.operation === 'mutation') return 10 * operation.selectionSet.selections.length
  return pointsOf({ schema, document, sizes }, schema.getQueryType()!, operation.selectionSet)
}

interface Counting {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly sizes: Readonly<Record<string, number>>
}

function pointsOf(counting: Counting, type: GraphQLNamedType, set: SelectionSetNode): number {
  let points = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) points += fieldPoints(counting, type, selection)
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value ?? type.name
      points += pointsOf(counting, counting.schema.getType(on)!, selection.selectionSet)
    } else {
      const fragment = counting.document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      )
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error(`no fragment ${selection.name.value}`)
      points += pointsOf(counting, counting.schema.getType(fragment.typeCondition.name.value)!, fragment.selectionSet)
    }
  }
  return points
}

function fieldPoints(counting: Counting, type: GraphQLNamedType, field: FieldNode): number {
  const declared = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined
  if (!declared || !field.selectionSet) return 0
  const named = getNamedType(declared.type)
  if (!isCompositeType(named) || named.name === 'PageInfo') return 0
  const inner = pointsOf(counting, named, field.selectionSet)
  if (named.name.endsWith('Connection')) return 2 + factor(sizeOf(counting, field, 'first')) * inner
  if (field.name.value === 'nodes' && isAbstractType(named)) return factor(counting.sizes['ids'] ?? 1) * (1 + inner)
  return 1 + inner
}

const factor = (rows: number): number => Math.floor(rows ** 0.44)

function sizeOf(counting: Counting, field: FieldNode, argument: string): number {
  const value = field.arguments?.find((one) => one.name.value === argument)?.value
  if (value?.kind === Kind.VARIABLE) return counting.sizes[value.name.value] ?? Number.NaN
  return value?.kind === Kind.INT ? Number(value.value) : Number.NaN
}
