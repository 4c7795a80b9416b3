import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { notYetThere } from './not-yet-there.ts'
import { adminSchema } from './schema.ts'
import { validationError, variableErrors } from './validation-errors.ts'

export interface GraphQLRequest {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null
  readonly operationName?: string | null
}

/** A document that may be executed: valid against the schema, one operation chosen, variables read. */
export interface Prepared {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
  readonly name: string | null
}

export type Preparation = { readonly prepared: Prepared } | { readonly errors: readonly object[] }

/** Parses and validates; errors come in the platform's shape (`undefinedField`, `INVALID_VARIABLE`, ...). */
export function prepare(request: GraphQLRequest, version = '2026-10'): Preparation {
  const read = readDocument(request.query, version)
  if ('errors' in read) return read
  const { document } = read
  const operation = chosen(document, request.operationName)
  if (!operation) return { errors: [{ message: 'An operation name is required', extensions: { code: 'BAD_REQUEST' } }] }
  const { coerced, errors } = getVariableValues(adminSchema(), operation.variableDefinitions ?? [], { ...request.variables })
  if (errors) return { errors: variableErrors(errors, request.variables ?? {}) }
  return { prepared: { document, operation, fragments: fragmentsOf(document), variables: coerced, name: operation.name?.value ?? null } }
}

type Read = { readonly document: DocumentNode } | { readonly errors: readonly object[] }

/** Documents seen before, by version and text: an app sends the same few again and again, and validating one takes longer than executing it. */
const known = new Map<string, Read>()
const KNOWN_DOCUMENTS = 300

function readDocument(query: string, version: string): Read {
  const key = `${version < '2026-10'} ${query}`
  const before = known.get(key)
  if (before) return before
  const read = readAfresh(query, version)
  if (known.size >= KNOWN_DOCUMENTS) known.clear()
  known.set(key, read)
  return read
}

function readAfresh(query: string, version: string): Read {
  const document = parsed(query)
  if (document instanceof GraphQLError) return { errors: [{ message: document.message, locations: document.locations }] }
  const invalid = validate(adminSchema(), document, version < '2026-10' ? [...specifiedRules, notYetThere] : specifiedRules)
  return invalid.length > 0 ? { errors: invalid.map((error) => validationError(error)) } : { document }
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function chosen(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  if (name) return operations.find((operation) => operation.name?.value === name)
  return operations.length === 1 ? operations[0] : undefined
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]))
}
