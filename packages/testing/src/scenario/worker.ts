import {
  type ConnectionId,
  dryRun,
  type Log,
  type PlannedWrite,
  type RunKind,
  type RunRecord,
  runConnection,
  type Transport,
  type UnitOfWork,
} from '@connect/core'
import { createIntelliTrack } from '@connect/intellitrack'
import { createPace, createShopify, type ShopifyOptions } from '@connect/shopify'
import { shopDomain, shopOrigin } from './open-shop.ts'
import { warehouseUrl } from './open-warehouse.ts'
import { performRun, type RunOptions, runnerOf } from './perform-run.ts'
import { type ProcessLife, processLife } from './process-life.ts'
import type { ShopAccess } from './shop-access.ts'
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
  readonly access: ShopAccess
  readonly time: VirtualTime
  readonly shopify: Pick<ShopifyOptions, 'settings' | 'walk'>
  /** The Store Key as it is configured now. */
  readonly storeKey: () => string
  readonly log?: Log
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

export function openWorker(parts: WorkerParts): Worker {
  const life = processLife()
  const transport = life.transport(parts.transport)
  const { clock, random, timer } = parts.time
  const log = parts.log ?? silent
  const pace = createPace(clock, timer)
  const runner = () =>
    runnerOf({
      connectionId: parts.connectionId,
      unitOfWork: life.unitOfWork(parts.unitOfWork),
      store: createShopify({
        ...parts.shopify,
        shop: shopDomain,
        adminOrigin: shopOrigin,
        transport,
        clock,
        random,
        timer,
        log,
        pace,
        accessToken: (call) => parts.access.token(transport, call?.refused),
      }),
      warehouse: createIntelliTrack({
        baseUrl: warehouseUrl,
        storeKey: parts.storeKey(),
        divisionId: 'div-us',
        system: parts.externalSystem,
        transport,
      }),
      clock,
      random,
      timer,
      log,
    })
  return {
    life,
    run: (kind, options) => performRun(runner(), parts.people, kind, options),
    wake: () => runConnection(runner()),
    dryRun: (kind, slot) => dryRun(runner(), slot === undefined ? { kind } : { kind, slot }),
  }
}
