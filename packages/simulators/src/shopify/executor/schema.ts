import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLSchema } from 'graphql'

interface ScopeRule {
  readonly anyOf?: readonly string[]
  readonly text: string
}

const generated = new URL('../schema/generated/', import.meta.url)
let schema: GraphQLSchema | undefined

/** The pruned official Admin schema (2026-10). */
export function adminSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(new URL('admin.graphql', generated), 'utf8'), { noLocation: true })
  return schema
}

/** Scopes asked by type (`Order`) and by field (`Mutation.orderCancel`), as the official table has them. */
export const SCOPE_RULES: Readonly<Record<string, ScopeRule>> = Object.fromEntries(
  Object.entries(json('scopes.json') as Record<string, ScopeRule>).map(([key, rule]) => [key, withShortNames(rule)]),
)

/** Mutations that must carry the @idempotent directive from 2026-04 on. */
export const IDEMPOTENT: ReadonlySet<string> = new Set(json('idempotent.json') as string[])

function json(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, generated), 'utf8'))
}

/** Some rules say "any of `orders` or `shipping` access scopes" and mean read_orders and read_shipping. */
function withShortNames(rule: ScopeRule): ScopeRule {
  const short = /Any of (.*?) access scopes/.exec(rule.text)?.[1]?.match(/\w+(?=`)/g) ?? []
  return short.length === 0 ? rule : { ...rule, anyOf: [...(rule.anyOf ?? []), ...short.map((name) => `read_${name}`)] }
}
