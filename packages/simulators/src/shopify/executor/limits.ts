import { type FieldNode, type GraphQLField, getArgumentValues, getNamedType, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Prepared } from './prepare.ts'
import { adminSchema } from './schema.ts'

const LIMIT = 250
/** `product(id:).variants` alone may be read whole; a fulfilment order's lines in one fulfilment may be 512 (reference 1.2 and 1.7). */
const VARIANTS_OF_ONE_PRODUCT = 2_048
const LONGER_ARRAYS: Readonly<Record<string, number>> = { fulfillmentOrderLineItems: 512 }

/** Refusals of pages and arrays beyond the platform's limits and of pages without a size; found before anything is executed. */
export function limitErrors(prepared: Prepared, bulk = false): readonly object[] {
  const errors: object[] = []
  const info = new TypeInfo(adminSchema())
  const path: string[] = []
  visit(
    prepared.document,
    visitWithTypeInfo(info, {
      OperationDefinition: (node) => (node === prepared.operation ? undefined : false),
      Field: {
        enter(node) {
          path.push(node.alias?.value ?? node.name.value)
          const field = info.getFieldDef()
          if (field) errors.push(...fieldErrors(prepared, field, node, path, bulk))
        },
        leave: () => void path.pop(),
      },
    }),
  )
  return errors
}

function fieldErrors(
  prepared: Prepared,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  path: readonly string[],
  bulk: boolean,
): readonly object[] {
  const args = getArgumentValues(field, node, prepared.variables)
  const errors = tooLong(args, [...path])
  if (bulk || !getNamedType(field.type).name.endsWith('Connection')) return errors
  const size = args['first'] ?? args['last']
  if (typeof size !== 'number') return [...errors, error('BAD_REQUEST', 'you must provide one of first or last', path, node)]
  const limit = path.length === 2 && path[0] === 'product' && node.name.value === 'variants' ? VARIANTS_OF_ONE_PRODUCT : LIMIT
  if (size > limit)
    errors.push(error('MAX_PAGE_SIZE_EXCEEDED', `The page size of ${size} is greater than the maximum allowed of ${limit}.`, path, node))
  if (size < 0) errors.push(error('BAD_REQUEST', 'The page size must not be negative.', path, node))
  return errors
}

function tooLong(value: unknown, path: readonly string[]): object[] {
  if (Array.isArray(value)) {
    const limit = LONGER_ARRAYS[path.at(-1) ?? ''] ?? LIMIT
    if (value.length <= limit) return value.flatMap((one, index) => tooLong(one, [...path, String(index)]))
    return [
      error('MAX_INPUT_SIZE_EXCEEDED', `The input array size of ${value.length} is greater than the maximum allowed of ${limit}.`, path),
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => tooLong(inner, [...path, name]))
}

function error(code: string, message: string, path: readonly string[], node?: FieldNode): object {
  const start = node?.loc?.startToken
  return { message, ...(start ? { locations: [{ line: start.line, column: start.column }] } : {}), path: [...path], extensions: { code } }
}
