import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { reasonOf } from '../server/database-error.ts'
import { everything, openEngine } from './engine.ts'
import { migrationList, migrationsFolder, schemaFiles } from './folders.ts'
import { MigrationError } from './migration-error.ts'
import { sessionAdapter } from './session-adapter.ts'

/**
 * Applies what is missing of prisma/migrations and answers the names applied now. All in one transaction under a lock: processes that start
 * together wait for each other, a kill in the middle leaves nothing half done, and a migration that fails is not marked as applied.
 * Throws MigrationError with the failing migration's name and PostgreSQL's words.
 */
export async function applyMigrations(url: string, folder: string = migrationsFolder): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  let failure: unknown = null
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [lockKey])
    await client.query(journalTable)
    const adapter = sessionAdapter(client, (error) => {
      failure = error
    })
    const applied = await applyMissing(await openEngine(schemaFiles(), adapter), folder)
    await client.query('commit')
    return applied
  } catch (error) {
    throw error instanceof MigrationError ? error : failed(error, failure)
  } finally {
    await client.end()
  }
}

async function applyMissing(engine: SchemaEngine, folder: string): Promise<readonly string[]> {
  const migrationsList = migrationList(folder)
  const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: everything })
  if (history.editedMigrationNames.length > 0) throw edited(history.editedMigrationNames)
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything })
  return appliedMigrationNames
}

/** Prisma itself would go on, and the tables would differ from the schema without a word. */
function edited(names: readonly string[]): MigrationError {
  const next = 'Restore the files as they were released and write a new migration; a development database may be deleted instead.'
  return new MigrationError(`Changed after they were applied to this database: ${names.join(', ')}. ${next}`)
}

function failed(error: unknown, failure: unknown): MigrationError {
  const name = /migration_name="([^"]+)"/.exec(reasonOf(error))?.[1]
  const what = name ? `Migration ${name} failed: ${reasonOf(failure ?? error)}.` : `Migrations failed: ${reasonOf(error).trim()}.`
  return new MigrationError(`${what} Nothing in the database was changed. Correct the migration and start again.`, {
    cause: failure ?? error,
  })
}

/** Any number will do, as long as it stays the same ("ITCM"). */
const lockKey = 0x4954434d

/** Prisma's own journal, made before its engine looks for it: a look that fails would end the transaction. */
const journalTable = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null,
  "checksum" varchar(64) not null,
  "finished_at" timestamptz,
  "migration_name" varchar(255) not null,
  "logs" text,
  "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(),
  "applied_steps_count" integer not null default 0
)`
