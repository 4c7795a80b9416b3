import { isEither, isNullableAnyway, mayBeEmpty } from './deviations.ts'

export type Side = 'request' | 'response'

type Node = Readonly<Record<string, unknown>>

const DROPPED = new Set([
  'example',
  'examples',
  'description',
  'title',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'xml',
  'externalDocs',
])

/** An OpenAPI 3.0 schema as a JSON schema of draft 4 that needs nothing beside it: references put in place, `nullable` said with types. */
export function jsonSchemaOf(document: object, schema: unknown, side: Side): object {
  return convert({ document, side }, schema, [], '')
}

interface Place {
  readonly document: object
  readonly side: Side
}

function convert(place: Place, schema: unknown, above: readonly string[], field: string): object {
  const node = (schema ?? {}) as Node
  if (typeof node['$ref'] === 'string') {
    // A schema inside itself is not looked at again; the official files have none that matters here.
    if (above.includes(node['$ref'])) return {}
    return convert(place, resolve(place.document, node['$ref']), [...above, node['$ref']], field)
  }
  const converted: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(node)) {
    if (DROPPED.has(name) || name.startsWith('x-') || name === 'nullable' || name === 'format') continue
    if (name === 'minItems' && place.side === 'response' && mayBeEmpty(field)) continue
    converted[name === 'oneOf' && isEither(field) ? 'anyOf' : name] = within(place, name, value, above, field)
  }
  if (isReference(node)) Object.assign(converted, { additionalProperties: false, required: ['url', 'resource'] })
  const isNullable = node['nullable'] === true || node['x-nullable'] === true
  return isNullable || (place.side === 'response' && isNullableAnyway(field)) ? orNull(converted) : converted
}

/** What a reference of the document names. */
export function resolve(document: object, reference: string): unknown {
  const parts = reference
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return parts.reduce<unknown>((at, part) => (at as Node | undefined)?.[part], document)
}

function within(place: Place, name: string, value: unknown, above: readonly string[], field: string): unknown {
  if (name === 'properties')
    return Object.fromEntries(Object.entries(value as Node).map(([key, one]) => [key, convert(place, one, above, key)]))
  if (['allOf', 'oneOf', 'anyOf'].includes(name)) return (value as readonly unknown[]).map((one) => convert(place, one, above, field))
  if (name === 'items' || name === 'not') return convert(place, value, above, name === 'items' ? '' : field)
  if (name === 'additionalProperties') return typeof value === 'object' ? convert(place, value, above, '') : value
  return value
}

/** Where a part is found, instead of the part itself; nothing else passes for one. */
function isReference(node: Node): boolean {
  return Object.keys((node['properties'] ?? {}) as Node).join() === 'url,resource'
}

function orNull(schema: Record<string, unknown>): object {
  return { anyOf: [schema, { type: 'null' }] }
}
