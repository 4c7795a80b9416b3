import { hostname } from 'node:os'
import { corePipelines, LeaseLost, runConnection, Unavailable } from '@connect/core'
import { withLease } from '@connect/database/leases'
import type { Run } from '@connect/database/queue'
import { openStore, platformOf } from '../platforms/index.ts'
import { featureNames } from '../platforms/platform.ts'
import { closed } from '../services/closed.ts'
import { connectionOf, type Services } from '../services/services.ts'
import { openWarehouse } from '../services/warehouse.ts'
import { nextDue } from './next-due.ts'
import { stoppable } from './stoppable.ts'

const leaseMs = 30_000
const busyMs = 5_000

/**
 * One job of the queue: takes the connection's lease, empties its requests under the fence, and answers when the earliest one left may start.
 * A connection whose lease somebody else holds, or has taken over, is left to them and looked at again soon. `run.signal` stops it in the
 * middle: nothing more is sent or written, and the connection is due at once, for another worker.
 */
export async function runJob(services: Services, run: Run): Promise<number | null> {
  const { connectionId, signal } = run
  const terms = { connectionId, owner: `${hostname()}:${process.pid}`, ttl: leaseMs, log: services.log }
  try {
    const leased = await withLease(services.leases, terms, (lease, lost) => {
      const stop = AbortSignal.any([signal, lost])
      return runUnderLease(stoppable(services, stop), { ...run, signal: stop }, lease.fence)
    })
    return leased.kind === 'busy' ? services.clock.now() + busyMs : leased.value
  } catch (error) {
    if (!(error instanceof LeaseLost) && !signal.aborted) throw error
    services.log.warn('A run was stopped; what it had done is stored, and the rest is done anew', { connectionId })
    return services.clock.now() + (signal.aborted ? 0 : busyMs)
  }
}

async function runUnderLease(services: Services, { connectionId, signal }: Run, fence: number): Promise<number | null> {
  const connection = await connectionOf(services, connectionId)
  if (connection.state === 'paused' || connection.state === 'disconnected') return null
  const { clock, random, timer, log } = services
  const unitOfWork = services.fencedUnitOfWork(fence)
  const [store, warehouse] = await Promise.all([
    openOrClosed(openStore(connection, services, signal)),
    openOrClosed(openWarehouse(connection, services)),
  ])
  const features = featureNames(platformOf(connection))
  await runConnection({ connectionId, unitOfWork, store, warehouse, clock, random, timer, log, pipelines: corePipelines, features })
  return nextDue(services, connectionId)
}

/** A side that cannot be opened, for want of its key or because it is away, fails the runs with a problem that says so; the job itself is in order. */
const openOrClosed = <Side extends object>(opening: Promise<Side>): Promise<Side> =>
  opening.catch((error: unknown) => {
    if (error instanceof Unavailable) return closed<Side>(error)
    throw error
  })
