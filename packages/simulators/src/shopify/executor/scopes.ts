import { GraphQLError, type GraphQLField, getNamedType, isObjectType } from 'graphql'
import { SCOPE_RULES } from './schema.ts'

/** Adds what a granted scope implies: writing implies reading. */
export function grantedScopes(scopes: readonly string[]): ReadonlySet<string> {
  return new Set([...scopes, ...scopes.filter((scope) => scope.startsWith('write_')).map((scope) => scope.replace('write_', 'read_'))])
}

/** The scopes a field lacks, in the platform's words; undefined where it may be read. Without the right scope a fulfilment order list is empty, not refused. */
export function lackingScope(scopes: ReadonlySet<string>, typeName: string, field: GraphQLField<unknown, unknown>): string | undefined {
  const own = SCOPE_RULES[`${typeName}.${field.name}`]
  if (own && !met(scopes, own.anyOf)) return own.text
  if (isList(typeName)) return undefined
  return lackingForType(scopes, recordType(field))
}

export function lackingForType(scopes: ReadonlySet<string>, typeName: string): string | undefined {
  const rule = SCOPE_RULES[typeName]
  return rule && !met(scopes, rule.anyOf) ? rule.text : undefined
}

export function accessDenied(fieldName: string, requiredAccess: string): GraphQLError {
  return new GraphQLError(`Access denied for ${fieldName} field. Required access: ${requiredAccess}`, {
    extensions: { code: 'ACCESS_DENIED', documentation: 'https://shopify.dev/api/usage/access-scopes', requiredAccess },
  })
}

function met(scopes: ReadonlySet<string>, anyOf: readonly string[] | undefined): boolean {
  return anyOf === undefined || anyOf.some((scope) => scopes.has(scope))
}

function isList(typeName: string): boolean {
  return /(?:Connection|Edge)$/.test(typeName)
}

/** The record a field leads to, through its list or payload. */
function recordType(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type)
  if (!type.name.endsWith('Connection') || !isObjectType(type)) return type.name
  const edges = type.getFields()['edges']
  const edge = edges ? getNamedType(edges.type) : undefined
  const node = isObjectType(edge) ? edge.getFields()['node'] : undefined
  return node ? getNamedType(node.type).name : type.name
}
