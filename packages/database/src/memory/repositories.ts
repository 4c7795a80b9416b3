import type { ConnectionId, Repositories } from '@connect/core'
import { memoryCatalogue } from './catalogue.ts'
import { memoryConnectionRepository } from './connection.ts'
import type { MemoryDatabase } from './database.ts'
import { memoryOrders } from './orders.ts'
import { memoryReports } from './reports.ts'
import type { View } from './rows.ts'
import { memoryWork } from './work.ts'

/** All repositories of one connection. Each is made when it is first used: most units of work need two or three, and simulations make millions. */
export function memoryRepositories(database: MemoryDatabase, view: View, connectionId: ConnectionId): Repositories {
  const connection = once(() => memoryConnectionRepository(database, view, connectionId))
  const catalogue = once(() => memoryCatalogue(view))
  const orders = once(() => memoryOrders(view))
  const work = once(() => memoryWork(view))
  const reports = once(() => memoryReports(view))
  return {
    get connection() {
      return connection()
    },
    get variants() {
      return catalogue().variants
    },
    get links() {
      return catalogue().links
    },
    get levels() {
      return catalogue().levels
    },
    get methods() {
      return catalogue().methods
    },
    get orders() {
      return orders().orders
    },
    get pickings() {
      return orders().pickings
    },
    get shipments() {
      return orders().shipments
    },
    get checkpoints() {
      return work().checkpoints
    },
    get inbox() {
      return work().inbox
    },
    get effects() {
      return work().effects
    },
    get requests() {
      return work().requests
    },
    get runs() {
      return work().runs
    },
    get plannedWrites() {
      return work().plannedWrites
    },
    get activity() {
      return reports().activity
    },
    get problems() {
      return reports().problems
    },
    get staff() {
      return reports().staff
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
