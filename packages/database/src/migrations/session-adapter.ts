import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/**
 * Lets Prisma's engine work inside one session, and so inside the one transaction its caller opened there.
 * Two defects of the stock adapter matter for migrations: it cuts a script at every semicolon, those in texts and function bodies
 * included, and it spreads the pieces over a pool, so that a script that fails half way stays half applied.
 * The engine keeps PostgreSQL's words to itself: `onFailure` hears them.
 */
export function sessionAdapter(client: pg.Client, onFailure: (error: unknown) => void): SqlMigrationAwareDriverAdapterFactory {
  const pool = Object.assign(new pg.Pool({ max: 1 }), { query: client.query.bind(client) })
  const stock = new PrismaPg(pool)
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: async () => Object.assign(await stock.connect(), { executeScript: (script: string) => runScript(client, script, onFailure) }),
    connectToShadowDb: () => Promise.reject(new Error('Migrations are made against PGlite, never against a live server')),
  }
}

/** A failing script is undone to here; the session stays usable, so that the engine can say what went wrong. */
async function runScript(client: pg.Client, script: string, onFailure: (error: unknown) => void): Promise<void> {
  await client.query('savepoint migration')
  try {
    await client.query(script)
    await client.query('release savepoint migration')
  } catch (error) {
    await client.query('rollback to savepoint migration')
    onFailure(error)
    throw error
  }
}
