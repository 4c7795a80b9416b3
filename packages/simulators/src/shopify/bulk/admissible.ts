import {
  type DocumentNode,
  GraphQLError,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { adminSchema } from '../executor/schema.ts'

const MOST_CONNECTIONS = 5
/** A list of the root may hold lists that hold lists. */
const DEEPEST = 3

/** Why a document cannot run as a bulk query, in words, or undefined where it can (limits: specs/shopify/README). */
export function queryFault(text: string): string | undefined {
  const document = parsed(text)
  if (typeof document === 'string') return document
  const operation = onlyOperation(document, 'query')
  if (typeof operation === 'string') return operation
  const roots = operation.selectionSet.selections
  if (roots.length !== 1) return 'Bulk queries must have exactly one root field.'
  const root = roots[0]
  if (root?.kind === Kind.FIELD && (root.name.value === 'node' || root.name.value === 'nodes'))
    return 'Bulk queries cannot contain a top level `node` or `nodes` field.'
  return connectionFault(document)
}

/** Why a document cannot run as a bulk mutation, or undefined where it can: any mutation may. */
export function mutationFault(text: string): string | undefined {
  const document = parsed(text)
  if (typeof document === 'string') return document
  const operation = onlyOperation(document, 'mutation')
  if (typeof operation === 'string') return operation
  return operation.selectionSet.selections.length === 1 ? undefined : 'You must use a single mutation field.'
}

function parsed(text: string): DocumentNode | string {
  try {
    const document = parse(text)
    const [fault] = validate(adminSchema(), document)
    return fault ? fault.message : document
  } catch (error) {
    if (error instanceof GraphQLError) return `Invalid bulk query: ${error.message}`
    throw error
  }
}

function onlyOperation(document: DocumentNode, kind: 'query' | 'mutation'): OperationDefinitionNode | string {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  return operation?.operation === kind && operations.length === 1 ? operation : `Exactly one ${kind} is expected.`
}

function connectionFault(document: DocumentNode): string | undefined {
  const info = new TypeInfo(adminSchema())
  let count = 0
  let depth = 0
  let deepest = 0
  let notNode: string | undefined
  const isConnection = () => getNamedType(info.getType())?.name.endsWith('Connection') === true
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter() {
          if (!isConnection()) return
          count++
          depth++
          deepest = Math.max(deepest, depth)
          notNode ??= rowWithoutNode(getNamedType(info.getType())!.name)
        },
        leave() {
          if (isConnection()) depth--
        },
      },
    }),
  )
  if (count === 0) return 'The query must contain at least one connection field.'
  if (count > MOST_CONNECTIONS) return `Bulk queries cannot contain more than ${MOST_CONNECTIONS} connections.`
  if (deepest > DEEPEST) return 'Bulk queries cannot have connections nested deeper than 2 levels.'
  return notNode ? `The connection's row ${notNode} does not implement Node.` : undefined
}

function rowWithoutNode(connection: string): string | undefined {
  const edge = adminSchema().getType(connection.replace(/Connection$/, 'Edge'))
  const row = isObjectType(edge) ? getNamedType(edge.getFields()['node']!.type) : undefined
  if (row === undefined || !(isObjectType(row) || isInterfaceType(row))) return undefined
  return row.getInterfaces().some((one) => one.name === 'Node') || row.name === 'Node' ? undefined : row.name
}
