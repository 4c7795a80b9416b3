import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * Prisma's schema engine over a driver adapter. The WASM build that Prisma ships is driven directly: its command line would download a
 * native engine for this. The package promises no API, hence the exact version in package.json and the tests beside this file.
 */
export async function openEngine(schema: SchemasContainer, database: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  load()
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content])
  return bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(database))
}

/** No table or enum is left to others. */
export const everything = { externalTables: [], externalEnums: [] }

let loaded = false

/** The package's own loader wants a bundler that can import .wasm; Node 24 cannot without a flag. */
function load(): void {
  if (loaded) return
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const module = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  const { __wbg_set_wasm: connect } = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  connect(instance.exports)
  const start = instance.exports['__wbindgen_start'] as () => void
  start()
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) } })
  loaded = true
}
