import { randomUUID } from 'node:crypto'
import { applyMigrations, dropDatabase, ensureDatabase, urlOfDatabase } from '@connect/database/server'
import type { TestProject } from 'vitest/node'
import { throwAwayServer } from './throw-away-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the test run's server whose user may create others. */
    databaseUrl: string
    /** Name of the migrated, empty database that every test database is a copy of. */
    databaseTemplate: string
  }
}

/** One server and one migrated template for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await throwAwayServer()
  const template = `connect_template_${randomUUID().slice(0, 8)}`
  await ensureDatabase(server.url, template)
  await applyMigrations(urlOfDatabase(server.url, template))
  project.provide('databaseUrl', server.url)
  project.provide('databaseTemplate', template)
  return async () => {
    await dropDatabase(server.url, template)
    await server.stop()
  }
}
