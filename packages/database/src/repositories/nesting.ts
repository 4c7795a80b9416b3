import { AsyncLocalStorage } from 'node:async_hooks'
import type { ConnectionId } from '@connect/core'

const within = new AsyncLocalStorage<ConnectionId>()

/** A transaction of a connection inside another of the same one would wait for itself for ever: a bug, said at once. */
export async function refuseNesting<T>(connectionId: ConnectionId, transaction: () => Promise<T>): Promise<T> {
  if (within.getStore() === connectionId)
    throw new Error(`A transaction of connection ${connectionId} inside another of the same connection: use the repositories given`)
  return within.run(connectionId, transaction)
}
