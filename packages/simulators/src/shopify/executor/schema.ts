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
export const SCOPE_RULES = json('scopes.json') as Readonly<Record<string, ScopeRule>>

/** Mutations that must carry the @idempotent directive from 2026-04 on. */
export const IDEMPOTENT: ReadonlySet<string> = new Set(json('idempotent.json') as string[])

function json(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, generated), 'utf8'))
}
