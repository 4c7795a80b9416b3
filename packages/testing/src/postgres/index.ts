import { randomUUID } from 'node:crypto'
import { dropDatabase, ensureDatabase, urlOfDatabase } from '@connect/database/server'
import { inject } from 'vitest'
import type {} from './global-setup.ts'

export interface TestDatabase {
  readonly url: string
  /** Deletes it, whoever is still connected. */
  drop(): Promise<void>
}

/** A migrated, empty database for one test file or one test. Only in the project `integration`, whose global set-up starts the server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('databaseUrl')
  const name = `connect_test_${randomUUID().replaceAll('-', '')}`
  await ensureDatabase(server, name, inject('databaseTemplate'))
  return { url: urlOfDatabase(server, name), drop: () => dropDatabase(server, name) }
}
