import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql'

export interface Kept {
  readonly queries: ReadonlySet<string>
  readonly mutations: ReadonlySet<string>
  /** Composite output types; each keeps its fields that lead to a leaf or to another kept type. */
  readonly types: ReadonlySet<string>
}

/** A description-free SDL of the kept part of a schema. What is kept is kept whole: a field with all its arguments, an input with all its fields. */
export function prunedSdl(schema: GraphQLSchema, kept: Kept): string {
  const reached = new Set<string>()
  const texts: string[] = []
  const reach = (type: GraphQLNamedType): void => {
    if (reached.has(type.name) || type.name.startsWith('__') || BUILT_IN.has(type.name)) return
    reached.add(type.name)
    texts.push(textOf(schema, type, kept, reach))
  }
  reach(schema.getQueryType()!)
  reach(schema.getMutationType()!)
  for (const name of kept.types) reach(schema.getType(name)!)
  const idempotent = schema.getDirective('idempotent')!
  for (const argument of idempotent.args) reach(getNamedType(argument.type))
  const directive = `directive @idempotent(${idempotent.args.map(argumentText).join(', ')}) on ${idempotent.locations.join(' | ')}`
  const head = `schema {\n  query: ${schema.getQueryType()!.name}\n  mutation: ${schema.getMutationType()!.name}\n}`
  return `${[head, directive, ...texts.sort()].join('\n\n')}\n`
}

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID'])

function textOf(schema: GraphQLSchema, type: GraphQLNamedType, kept: Kept, reach: (type: GraphQLNamedType) => void): string {
  if (isObjectType(type) || isInterfaceType(type)) {
    const interfaces = type.getInterfaces().filter((one) => kept.types.has(one.name))
    for (const one of interfaces) reach(one)
    const fields = keptFields(schema, type.name, Object.values(type.getFields()), kept)
    for (const field of fields) for (const part of [field, ...field.args]) reach(getNamedType(part.type))
    const heading = `${isObjectType(type) ? 'type' : 'interface'} ${type.name}`
    const promise = interfaces.length > 0 ? ` implements ${interfaces.map((one) => one.name).join(' & ')}` : ''
    return block(heading + promise, fields.map(fieldText))
  }
  if (isUnionType(type)) {
    const members = type.getTypes().filter((one) => kept.types.has(one.name))
    return `union ${type.name} = ${members.map((one) => one.name).join(' | ')}`
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    for (const field of fields) reach(getNamedType(field.type))
    const heading = `input ${type.name}${type.isOneOf ? ' @oneOf' : ''}`
    return block(heading, fields.map(argumentText as (field: (typeof fields)[number]) => string))
  }
  if (!isLeafType(type)) throw new Error(`A kind of type the pruning does not know: ${String(type)}`)
  if ('getValues' in type)
    return block(
      `enum ${type.name}`,
      type.getValues().map((value) => value.name + deprecation(value.deprecationReason)),
    )
  return `scalar ${type.name}`
}

function keptFields(schema: GraphQLSchema, typeName: string, fields: GraphQLField<unknown, unknown>[], kept: Kept) {
  if (typeName === schema.getQueryType()!.name) return fields.filter((field) => kept.queries.has(field.name))
  if (typeName === schema.getMutationType()!.name) return fields.filter((field) => kept.mutations.has(field.name))
  return fields.filter((field) => {
    const named = getNamedType(field.type)
    return isCompositeType(named) ? kept.types.has(named.name) : true
  })
}

function fieldText(field: GraphQLField<unknown, unknown>): string {
  const args = field.args.length > 0 ? `(${field.args.map(argumentText).join(', ')})` : ''
  return `${field.name}${args}: ${field.type}${deprecation(field.deprecationReason)}`
}

function argumentText(argument: GraphQLArgument): string {
  const fallback = argument.astNode?.defaultValue ? ` = ${printed(argument)}` : ''
  return `${argument.name}: ${argument.type}${fallback}${deprecation(argument.deprecationReason)}`
}

function printed(argument: GraphQLArgument): string {
  const node = argument.astNode!.defaultValue!
  return node.loc ? node.loc.source.body.slice(node.loc.start, node.loc.end) : String(argument.defaultValue)
}

/** The reason is documentation; that something is deprecated is not. */
function deprecation(reason: string | null | undefined): string {
  return reason == null ? '' : ' @deprecated'
}

function block(heading: string, lines: readonly string[]): string {
  return `${heading} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`
}
