import type {
  ActivityRecord,
  ConnectionRecord,
  OrderExplanation,
  PlannedWrite,
  ProblemRecord,
  Repositories,
  RunKind,
  RunRecord,
  Settings,
} from '@connect/core'
import type { StoreDesk, Units } from '../batteries/store/desk.ts'
import type { CallCounts, Sent } from './call-counts.ts'
import type { OpenWarehouse } from './open-warehouse.ts'
import type { RunOptions } from './perform-run.ts'
import type { ScenarioStorage } from './storage.ts'
import type { Delivered, Large, StoreSide } from './store-side.ts'
import type { VirtualTime } from './virtual-time.ts'
import type { WarehouseDesk } from './warehouse-desk.ts'
import type { WebhookDoor } from './webhook-door.ts'
import type { Worker } from './worker.ts'

export interface ScenarioOptions {
  readonly settings?: Partial<Settings>
  /** When the store itself lowers the figure that the connection keeps in step: when something ships unless said, where the platform has that. */
  readonly decrementsAt?: 'order' | 'shipment'
  /** Units of plain products by SKU, at the store's main place; 40 mugs and 100 filters unless said. */
  readonly stock?: Units
  /** Plain variants and orders by the thousand, instead of that. */
  readonly large?: Large
  /** false: products, inventory and carriers are not imported beforehand. */
  readonly firstDataset?: boolean
  readonly seed?: number
  /** In memory unless said. */
  readonly storage?: ScenarioStorage
  /** Another store of the same warehouse account: its time, its warehouse and its database are ours. */
  readonly beside?: Pick<Scenario, 'time' | 'opened' | 'storage'>
  /** Which connection of the account this is; the first unless said. */
  readonly which?: number
}

/** A store, a warehouse and a worker in one thread, under a clock that is moved by hand. */
export interface Scenario<Side extends StoreSide = StoreSide> {
  readonly side: Side
  /** Shoppers and the merchant. */
  readonly store: StoreDesk
  readonly faults: StoreSide['faults']
  readonly warehouse: WarehouseDesk & { readonly faults: OpenWarehouse['server']['faults'] }
  readonly opened: OpenWarehouse
  readonly storage: ScenarioStorage
  readonly time: VirtualTime
  readonly worker: Worker
  run(kind: RunKind, options?: RunOptions): Promise<RunRecord>
  /** Runs and expects it to complete; throws with the run's error otherwise. */
  done(kind: RunKind, options?: RunOptions): Promise<RunRecord>
  dryRun(kind: RunKind, slot?: string): Promise<readonly PlannedWrite[]>
  /** The process is started again on the same database: its lease is a new one, its memory is empty. */
  restartWorker(): Promise<Worker>
  /** A further process; it has the lease from now on, unless it is to have none and write all the same. */
  secondWorker(options?: { readonly lease?: boolean }): Promise<Worker>
  readonly webhooks: WebhookDoor & { deliverAll(): Promise<Delivered> }
  readonly calls: ScenarioCalls & ReturnType<Side['calls']['counts']>
  problems(): Promise<readonly ProblemRecord[]>
  activity(search?: string): Promise<readonly ActivityRecord[]>
  connection(): Promise<ConnectionRecord>
  configure(settings: Partial<Settings>): Promise<void>
  read<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>
  /** The merchant opens the app (again): access is granted and the connection goes on where it was. */
  openApp(): Promise<void>
  /** Of every effect that was ever recorded. */
  effectKeys(): Promise<readonly string[]>
  /** Everything that is known of an order, by its number. */
  explain(number: string): Promise<readonly OrderExplanation[]>
  /** Every stream is read from its beginning again. */
  forgetCheckpoints(): Promise<void>
  /** Does this before the next request of a worker that is about this, or whose address or body has this text in it. */
  onceBefore(act: keyof StoreSide['marks'] | (string & {}), work: () => Promise<unknown>): void
  /** Replaces the Store Key in the connection's settings. */
  useStoreKey(key: string): void
}

export interface ScenarioCalls extends CallCounts {
  /** Requests to the store, in the order they left. */
  readonly sent: readonly Sent[]
  /** What was written to the store: names, one for each record's worth. */
  readonly storeWrites: readonly string[]
  reset(): void
}
