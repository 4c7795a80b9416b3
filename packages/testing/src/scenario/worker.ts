import {
  type ConnectionId,
  dryRun,
  type PlannedWrite,
  type RunKind,
  type RunRecord,
  runConnection,
  type Transport,
  type UnitOfWork,
} from '@connect/core'
import { createIntelliTrack } from '@connect/intellitrack'
import { warehouseUrl } from './open-warehouse.ts'
import { performRun, type RunOptions, runnerOf } from './perform-run.ts'
import { type ProcessLife, processLife } from './process-life.ts'
import { silent } from './silent.ts'
import type { StoreSide } from './store-side.ts'
import type { VirtualTime } from './virtual-time.ts'

/** One worker process: real core, real adapters, a line to both sides, and a life that can end. */
export interface Worker {
  readonly life: ProcessLife
  /** Rejects with ProcessDied when the process died on the way. */
  run(kind: RunKind, options?: RunOptions): Promise<RunRecord>
  /** Does what is due, without anybody asking. */
  wake(): Promise<readonly RunRecord[]>
  dryRun(kind: RunKind, slot?: string): Promise<readonly PlannedWrite[]>
}

export interface WorkerParts {
  readonly connectionId: ConnectionId
  readonly externalSystem: string
  /** Under this worker's lease. */
  readonly unitOfWork: UnitOfWork
  /** Of whoever asks for runs. */
  readonly people: UnitOfWork
  readonly transport: Transport
  readonly side: StoreSide
  readonly time: VirtualTime
  /** The Store Key as it is configured now. */
  readonly storeKey: () => string
}

export function openWorker(parts: WorkerParts): Worker {
  const life = processLife()
  const transport = life.transport(parts.transport)
  const openStore = parts.side.process(transport)
  const runner = async () =>
    runnerOf({
      connectionId: parts.connectionId,
      unitOfWork: life.unitOfWork(parts.unitOfWork),
      store: await openStore(),
      warehouse: createIntelliTrack({
        baseUrl: warehouseUrl,
        storeKey: parts.storeKey(),
        divisionId: 'div-us',
        system: parts.externalSystem,
        transport,
      }),
      ...parts.time,
      log: silent,
    })
  return {
    life,
    run: async (kind, options) => performRun(await runner(), parts.people, kind, options),
    wake: async () => runConnection(await runner()),
    dryRun: async (kind, slot) => dryRun(await runner(), slot === undefined ? { kind } : { kind, slot }),
  }
}
