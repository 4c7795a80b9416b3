import { hostname } from 'node:os'
import { corePipelines, runConnection } from '@connect/core'
import { withLease } from '@connect/database/leases'
import type { Run } from '@connect/database/queue'
import { openStore } from '../platforms/index.ts'
import { connectionOf, type Services } from '../services/services.ts'
import { openWarehouse } from '../services/warehouse.ts'
import { nextDue } from './next-due.ts'

const leaseMs = 30_000
const busyMs = 5_000

/**
 * One job of the queue: takes the connection's lease, empties its requests under the fence, and answers when the earliest one left may start.
 * A connection whose lease somebody else holds is left to them and looked at again soon.
 */
export async function runJob(services: Services, { connectionId, signal }: Run): Promise<number | null> {
  const terms = { connectionId, owner: `${hostname()}:${process.pid}`, ttl: leaseMs, log: services.log }
  const leased = await withLease(services.leases, terms, async (lease, lost) => {
    const connection = await connectionOf(services, connectionId)
    if (connection.state === 'paused' || connection.state === 'disconnected') return null
    const { clock, random, timer, log } = services
    const unitOfWork = services.fencedUnitOfWork(lease.fence)
    const store = openStore(connection, services, AbortSignal.any([signal, lost]))
    const warehouse = await openWarehouse(connection, services)
    await runConnection({ connectionId, unitOfWork, store, warehouse, clock, random, timer, log, pipelines: corePipelines })
    return nextDue(services, connectionId)
  })
  return leased.kind === 'busy' ? services.clock.now() + busyMs : leased.value
}
