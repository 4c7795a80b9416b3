import { LeaseLost, type UnitOfWork } from '@connect/core'
import type { Services } from '../services/services.ts'

/**
 * The services of one run that can be stopped from outside: once `stop` is aborted no request leaves, waiting ends, and nothing more is written,
 * as if the process had died there. Whoever has the connection next closes the run and does the rest.
 */
export function stoppable(services: Services, stop: AbortSignal): Services {
  const { transport, timer } = services
  const both = (signal: AbortSignal | undefined) => (signal ? AbortSignal.any([signal, stop]) : stop)
  return {
    ...services,
    transport: { send: (request) => transport.send({ ...request, signal: both(request.signal) }) },
    timer: { sleep: (milliseconds, signal) => timer.sleep(milliseconds, both(signal)) },
    fencedUnitOfWork: (fence) => writesUntil(stop, services.fencedUnitOfWork(fence)),
  }
}

const writesUntil = (stop: AbortSignal, unitOfWork: UnitOfWork): UnitOfWork => ({
  read: (connectionId, work) => unitOfWork.read(connectionId, work),
  transaction: async (connectionId, work) => {
    if (stop.aborted) throw new LeaseLost(`The run of connection ${connectionId} was stopped: ${reasonOf(stop)}`)
    return unitOfWork.transaction(connectionId, work)
  },
})

const reasonOf = ({ reason }: AbortSignal): string => (reason instanceof Error ? reason.message : String(reason))
