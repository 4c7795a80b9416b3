import {
  type ConnectionId,
  corePipelines,
  dryRun as dryRunOf,
  localDate,
  type PlannedWrite,
  type RunKind,
  Unavailable,
} from '@connect/core'
import { openStore } from '../platforms/index.ts'
import { connectionOf, type Services } from '../services/services.ts'
import { openWarehouse } from '../services/warehouse.ts'
import { OperationError } from './operation-error.ts'

const patienceMs = 10 * 60_000

/** The exact list of what a run would write; nothing is written. */
export async function dryRun(
  services: Services,
  connectionId: ConnectionId,
  kind: RunKind,
  tell: (step: string) => void = () => {},
): Promise<readonly PlannedWrite[]> {
  const connection = await connectionOf(services, connectionId)
  const { unitOfWork, clock, random, timer, log } = services
  try {
    const store = await openStore(connection, services, AbortSignal.timeout(patienceMs))
    const warehouse = await openWarehouse(connection, services)
    const runner = { connectionId, unitOfWork, store, warehouse, clock, random, timer, log, pipelines: corePipelines }
    const slot = kind === 'end_of_day' ? localDate(clock.now(), connection.timeZone) : ''
    return await dryRunOf(runner, { kind, slot, tell })
  } catch (error) {
    if (error instanceof Unavailable) throw new OperationError(`The dry run could not be made: ${error.message}`, 503)
    throw error
  }
}
