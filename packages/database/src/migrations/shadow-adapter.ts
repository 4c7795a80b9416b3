import type { PGlite } from '@electric-sql/pglite'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/**
 * An empty PostgreSQL in memory for the engine to try things on. The stock adapter neither waits for a script nor sees it fail
 * (a broken migration would count as applied): scripts are run by PGlite itself here.
 */
export async function shadowAdapter(): Promise<{ readonly adapter: SqlMigrationAwareDriverAdapterFactory; close(): Promise<void> }> {
  // Development dependencies: production applies migrations but never makes them.
  const { PGlite } = await import('@electric-sql/pglite')
  const { PrismaPGlite } = await import('pglite-prisma-adapter')
  const database: PGlite = await PGlite.create()
  const stock = new PrismaPGlite(database)
  const executeScript = async (script: string) => {
    await database.exec(script)
  }
  const adapter: SqlMigrationAwareDriverAdapterFactory = {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: async () => Object.assign(await stock.connect(), { executeScript }),
    connectToShadowDb: () => stock.connectToShadowDb(),
  }
  return { adapter, close: () => database.close() }
}
