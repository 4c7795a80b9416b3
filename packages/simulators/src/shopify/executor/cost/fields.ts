import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Prepared } from '../prepare.ts'
import { adminSchema } from '../schema.ts'

/** The fields an object of a type would answer, by response key, with fragments and @skip / @include resolved. */
export function fieldsOf(
  prepared: Prepared,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  for (const set of sets) collect(prepared, type, set, fields)
  return fields
}

function collect(
  prepared: Prepared,
  type: GraphQLObjectType | GraphQLInterfaceType,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
): void {
  for (const selection of set.selections) {
    if (!included(selection, prepared)) continue
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value
      const known = fields.get(key)
      if (known) known.push(selection)
      else fields.set(key, [selection])
      continue
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? prepared.fragments[selection.name.value] : selection
    const condition = fragment?.typeCondition?.name.value
    if (fragment && (condition === undefined || meets(type, condition))) collect(prepared, type, fragment.selectionSet, fields)
  }
}

function meets(type: GraphQLObjectType | GraphQLInterfaceType, condition: string): boolean {
  if (type.name === condition) return true
  const abstract = adminSchema().getType(condition)
  return isAbstractType(abstract) && adminSchema().isSubType(abstract, type)
}

function included(node: SelectionNode, { variables }: Prepared): boolean {
  if (!node.directives || node.directives.length === 0) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false
}
