import { type Admin, type AppIdentity, actorOf, type ConnectionRecord, type Person, type StorePlatform } from '@connect/core'
import { createReports } from '@connect/database'
import type { StoreAppServices } from '../services/services.ts'
import { warehouseAccess } from './warehouse-access.ts'

export interface Visit {
  readonly app: AppIdentity
  readonly connection: ConnectionRecord
  readonly person: Person
  readonly store: () => Promise<StorePlatform>
}

/** What the core's screens and actions work with, for this person at this store. */
export function adminOf(parts: Parts, { app, connection, person, store }: Visit): Admin {
  const { database, unitOfWork, clock, random, log, queue } = parts
  return {
    app,
    connectionId: connection.id,
    actor: actorOf(connection, app, person),
    unitOfWork,
    reports: createReports(database.prisma),
    clock,
    random,
    log,
    queue,
    store,
    warehouse: warehouseAccess(parts, connection),
  }
}
type Parts = Pick<
  StoreAppServices,
  'database' | 'unitOfWork' | 'clock' | 'random' | 'log' | 'queue' | 'credentials' | 'transport' | 'signalsUrl'
>
