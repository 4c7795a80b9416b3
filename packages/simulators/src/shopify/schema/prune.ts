import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildSchema, type GraphQLSchema, parse, validateSchema } from 'graphql'
import { lacking } from './lacking.ts'
import { prunedSdl } from './pruning.ts'
import { reachable } from './reachable.ts'

/**
 * Makes `generated/` from the official contract: `node packages/simulators/src/shopify/schema/prune.ts`, in the project's root with
 * `../shared/specs/shopify` beside it. Run it again when the contract or `kept.ts` changes.
 */
const specs = new URL('../../../../../../shared/specs/shopify/', import.meta.url)
const generated = new URL('./generated/', import.meta.url)

const official = schemaOf('admin_2026-10.graphql.gz')
const kept = reachable(official, parse(readFileSync(new URL('operations.graphql', specs), 'utf8')))
const sdl = prunedSdl(official, kept)
const pruned = buildSchema(sdl)
const faults = validateSchema(pruned)
if (faults.length > 0) throw new Error(faults.map((fault) => fault.message).join('\n'))

mkdirSync(generated, { recursive: true })
writeFileSync(new URL('admin.graphql', generated), sdl)
save('scopes.json', prunedScopes(pruned))
save('idempotent.json', idempotentMutations(official))
save('lacking-2026-07.json', lacking(pruned, schemaOf('admin_2026-07.graphql.gz')))
console.log(`${Object.keys(pruned.getTypeMap()).length} types, ${Math.round(sdl.length / 1024)} kB`)

function schemaOf(file: string): GraphQLSchema {
  return buildSchema(gunzipSync(readFileSync(new URL(file, specs))).toString(), { assumeValidSDL: true })
}

function prunedScopes(schema: GraphQLSchema): Record<string, unknown> {
  const all = JSON.parse(readFileSync(new URL('admin_2026-10.scopes.json', specs), 'utf8')) as Record<string, { text?: string }>
  const entries = Object.entries(all).filter(([key]) => {
    const [type = '', field] = key.split('.')
    const known = schema.getType(type)
    if (!known) return false
    return field === undefined || ('getFields' in known && field in known.getFields())
  })
  return Object.fromEntries(entries)
}

/** Mutations whose documentation makes the @idempotent directive mandatory: the schema itself does not mark it. */
function idempotentMutations(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getMutationType()!.getFields())
  return fields.filter((field) => /@idempotent/.test(field.description ?? '')).map((field) => field.name)
}

function save(file: string, value: unknown): void {
  writeFileSync(new URL(file, generated), `${JSON.stringify(value, null, 1)}\n`)
}
