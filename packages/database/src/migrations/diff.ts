import path from 'node:path'
import { everything, openEngine } from './engine.ts'
import { migrationList, migrationsFolder, schemaFile, schemaFiles } from './folders.ts'
import { shadowAdapter } from './shadow-adapter.ts'

/**
 * The SQL that is missing between the migrations and the schema; null: they agree. All migrations are applied to an empty database in memory,
 * and what they make is compared with prisma/schema.prisma. Rejects when one of them fails.
 */
export async function diffSchema(folder: string = migrationsFolder, file: string = schemaFile): Promise<string | null> {
  const schema = schemaFiles(file)
  const shadow = await shadowAdapter()
  try {
    const engine = await openEngine(schema, shadow.adapter)
    await engine.applyMigrations({ migrationsList: migrationList(folder), filters: everything })
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', ...schema, configDir: path.dirname(file) },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: everything,
    })
    return exitCode === differs ? stdout : null
  } finally {
    await shadow.close()
  }
}

/** The engine's exit code for "not empty", as with `prisma migrate diff --exit-code`. */
const differs = 2
