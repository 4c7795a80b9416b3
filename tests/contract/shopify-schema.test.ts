import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
  parse,
  printType,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'

const specs = new URL('../../../shared/specs/shopify/', import.meta.url)
const generated = new URL('../../packages/simulators/src/shopify/schema/generated/', import.meta.url)
const absent = existsSync(specs) ? '' : ' (skipped: the official contract is not beside this clone)'
if (absent) console.log(`The simulated shop's schema is not compared with the official one${absent}`)

describe.skipIf(absent !== '')(`the simulated shop's schema${absent}`, () => {
  const pruned = buildSchema(read('admin.graphql', generated))
  const official = absent ? pruned : buildSchema(unzipped('admin_2026-10.graphql.gz'), { assumeValidSDL: true })
  const types = Object.values(pruned.getTypeMap()).filter((type) => !isIntrospectionType(type))

  it('has no type, field, argument, enum value or default that the official 2026-10 schema has not', () => {
    expect(types.flatMap((type) => differences(type, official))).toEqual([])
    expect(types.length).toBeGreaterThan(250)
  })

  it('declares @idempotent as the official schema does', () => {
    const [ours, theirs] = [pruned.getDirective('idempotent'), official.getDirective('idempotent')]
    expect(ours?.locations).toEqual(theirs?.locations)
    expect(ours?.args.map((one) => `${one.name}: ${one.type}`)).toEqual(theirs?.args.map((one) => `${one.name}: ${one.type}`))
  })

  it('accepts every recorded operation', () => {
    expect(validate(pruned, parse(read('operations.graphql', specs))).map((error) => error.message)).toEqual([])
  })

  it('asks the official scopes, for all that is kept', () => {
    const ours = JSON.parse(read('scopes.json', generated)) as Record<string, unknown>
    const theirs = JSON.parse(read('admin_2026-10.scopes.json', specs)) as Record<string, unknown>
    for (const [key, value] of Object.entries(ours)) expect([key, value]).toEqual([key, theirs[key]])
    const forgotten = Object.keys(theirs).filter((key) => known(pruned, key) && !(key in ours))
    expect(forgotten).toEqual([])
  })

  it('notes exactly what the 2026-07 schema lacks of it', () => {
    const older = buildSchema(unzipped('admin_2026-07.graphql.gz'), { assumeValidSDL: true })
    for (const path of JSON.parse(read('lacking-2026-07.json', generated)) as string[]) {
      expect([path, known(pruned, path)]).toEqual([path, true])
      expect([path, known(older, path)]).toEqual([path, false])
    }
  })
})

function differences(type: GraphQLNamedType, official: GraphQLSchema): string[] {
  const theirs = official.getType(type.name)
  if (!theirs || theirs.constructor.name !== type.constructor.name) return [`${type.name} is another kind of type`]
  if (isUnionType(type) && isUnionType(theirs)) return outside(type.name, names(type.getTypes()), names(theirs.getTypes()))
  if (isEnumType(type) || isInputObjectType(type)) return printed(type) === printed(theirs) ? [] : [`${type.name} differs`]
  if ((isObjectType(type) || isInterfaceType(type)) && (isObjectType(theirs) || isInterfaceType(theirs)))
    return [
      ...outside(type.name, names(type.getInterfaces()), names(theirs.getInterfaces())),
      ...outside(type.name, lines(type), lines(theirs)),
    ]
  return []
}

function outside(type: string, ours: readonly string[], theirs: readonly string[]): string[] {
  const official = new Set(theirs)
  return ours.filter((one) => !official.has(one)).map((one) => `${type}: ${one}`)
}

/** One line for each field with all its arguments, their types and defaults, without prose. */
function lines(type: GraphQLNamedType): string[] {
  const body = printed(type).replace(/\(\s*([^()]*?)\s*\)/g, (_, inner: string) => `(${inner.replace(/\s*\n\s*/g, ', ')})`)
  return body.split('\n').filter((line) => line.startsWith('  '))
}

function printed(type: GraphQLNamedType): string {
  return printType(type)
    .replace(/\s*"""[\s\S]*?"""/g, '')
    .replace(/@deprecated(?:\(reason: "(?:[^"\\]|\\.)*"\))?/g, '@deprecated')
    .trim()
}

function names(list: readonly { readonly name: string }[]): string[] {
  return list.map((one) => one.name)
}

function known(schema: GraphQLSchema, path: string): boolean {
  const [, typeName = '', member, argument] = /^(\w+)(?:\.(\w+)(?:\((\w+)\))?)?$/.exec(path) ?? []
  const type = schema.getType(typeName)
  if (!type || member === undefined) return type !== undefined
  if (isEnumType(type)) return type.getValue(member) !== undefined && type.getValue(member) !== null
  if (isInputObjectType(type)) return member in type.getFields()
  if (!isObjectType(type) && !isInterfaceType(type)) return false
  const field = type.getFields()[member]
  return argument === undefined ? field !== undefined : (field?.args.some((one) => one.name === argument) ?? false)
}

function read(file: string, folder: URL): string {
  return readFileSync(new URL(file, folder), 'utf8')
}

function unzipped(file: string): string {
  return gunzipSync(readFileSync(new URL(file, specs))).toString()
}
