import type { Clock, Log, Random, Timer, Transport } from '@connect/core'
import { createWarehouse, type Warehouse } from '@connect/simulators/warehouse'
import type { World } from '@connect/simulators/world'
import { fetchTransport } from './fetch-transport.ts'
import { type Api, type ApiReply, type ApiRequest, handle } from './handle.ts'
import { createRateLimiter, type RateLimit } from './rate-limit.ts'
import { type CallLog, createCallLog } from './sandbox/call-log.ts'
import { createFaults, type Faults } from './sandbox/faults.ts'
import { createSignalSender } from './signal-sender.ts'

export interface WarehouseServerOptions {
  readonly world: World
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly log: Log
  /** None: requests are not limited. */
  readonly rateLimit?: RateLimit
  /** How signals go out; by fetch unless told otherwise. */
  readonly transport?: Transport
  /** false: signals wait until `deliverSignals` is called, as a simulation in one thread wants it. */
  readonly sendsSignals?: boolean
}

/** IntelliTrack behind its contract, without a socket: `httpServer` puts one in front, `inProcessTransport` does without. */
export interface WarehouseServer {
  readonly warehouse: Warehouse
  readonly api: Api
  readonly faults: Faults
  readonly calls: CallLog
  handle(request: ApiRequest): Promise<ApiReply>
  /** Delivers the signals that are due once. */
  deliverSignals(): Promise<number>
  /** Stops sending signals. The world stays open: it belongs to who opened it. */
  close(): Promise<void>
}

export function createWarehouseServer(options: WarehouseServerOptions): WarehouseServer {
  const { world, clock, random, timer, log, rateLimit, transport = fetchTransport, sendsSignals = true } = options
  const warehouse = createWarehouse(world, { clock, random })
  const sender = createSignalSender(warehouse, transport, timer, log)
  const changed = sendsSignals ? sender.kick : () => {}
  const api: Api = {
    warehouse,
    timer,
    log,
    changed,
    faults: createFaults(),
    calls: createCallLog(),
    limiter: createRateLimiter(clock, rateLimit),
  }
  changed()
  return {
    warehouse,
    api,
    faults: api.faults,
    calls: api.calls,
    handle: (request) => handle(api, request),
    deliverSignals: sender.deliverDue,
    close: sender.stop,
  }
}
