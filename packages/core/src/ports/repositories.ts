import type { StaffRecord } from '../access/staff.ts'
import type { ConnectionId, EffectKey, ItemNumber, OrderId, RunId, ShipmentId, StockKey, VariantId } from '../domain/ids.ts'
import type { MethodMappingRecord } from '../records/carrier.ts'
import type { ItemLinkRecord, LevelRecord, VariantRecord } from '../records/catalogue.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import type { EffectRecord } from '../records/effect.ts'
import type { OrderRecord, PickingRecord, ShipmentRecord } from '../records/order.ts'
import type { ActivityRecord, InboxRecord, PlannedWriteRecord, ProblemRecord, RequestRecord, RunRecord } from '../records/work.ts'
import type { Checkpoint } from './paging.ts'

/** Everything is of one connection: there is no way to name another's rows (G11). Lists come in a stable order. */
export interface Repositories {
  readonly connection: {
    get(): Promise<ConnectionRecord>
    put(record: ConnectionRecord): Promise<void>
  }
  readonly variants: {
    byIds(ids: readonly VariantId[]): Promise<readonly VariantRecord[]>
    bySkus(skus: readonly string[]): Promise<readonly VariantRecord[]>
    byStockKeys(keys: readonly StockKey[]): Promise<readonly VariantRecord[]>
    put(records: readonly VariantRecord[]): Promise<void>
    /** Of those not gone: the ones whose last full walk is another than this. */
    notSeenIn(walk: string): Promise<readonly VariantRecord[]>
    page(after: VariantId | null, limit: number): Promise<readonly VariantRecord[]>
    count(): Promise<number>
  }
  readonly links: {
    byVariants(ids: readonly VariantId[]): Promise<readonly ItemLinkRecord[]>
    byItems(numbers: readonly ItemNumber[]): Promise<readonly ItemLinkRecord[]>
    all(): Promise<readonly ItemLinkRecord[]>
    put(records: readonly ItemLinkRecord[]): Promise<void>
    remove(ids: readonly VariantId[]): Promise<void>
  }
  readonly levels: {
    byKeys(keys: readonly StockKey[]): Promise<readonly LevelRecord[]>
    all(): Promise<readonly LevelRecord[]>
    put(records: readonly LevelRecord[]): Promise<void>
  }
  readonly orders: {
    byIds(ids: readonly OrderId[]): Promise<readonly OrderRecord[]>
    byNumber(number: string): Promise<readonly OrderRecord[]>
    put(records: readonly OrderRecord[]): Promise<void>
    /** Those with `open`. */
    open(): Promise<readonly OrderRecord[]>
    page(after: OrderId | null, limit: number): Promise<readonly OrderRecord[]>
    /** Those not open, not purged, and last changed before that instant: a page of them, by id. */
    unpurged(seenBefore: string, after: OrderId | null, limit: number): Promise<readonly OrderRecord[]>
  }
  readonly pickings: {
    byOrders(ids: readonly OrderId[]): Promise<readonly PickingRecord[]>
    put(records: readonly PickingRecord[]): Promise<void>
    /** waiting, held and sending ones, and accepted ones with an attempt due. */
    unsettled(now: string): Promise<readonly PickingRecord[]>
    /** Every accepted one (not done, not cancelled). */
    accepted(): Promise<readonly PickingRecord[]>
  }
  readonly shipments: {
    byIds(ids: readonly ShipmentId[]): Promise<readonly ShipmentRecord[]>
    byOrders(ids: readonly OrderId[]): Promise<readonly ShipmentRecord[]>
    put(records: readonly ShipmentRecord[]): Promise<void>
    /** waiting, held and sending ones whose attempt is due; one without a time for it is. */
    unsettled(now: string): Promise<readonly ShipmentRecord[]>
  }
  readonly methods: {
    all(): Promise<readonly MethodMappingRecord[]>
    put(records: readonly MethodMappingRecord[]): Promise<void>
  }
  readonly checkpoints: {
    get(stream: string): Promise<Checkpoint | null>
    put(stream: string, checkpoint: Checkpoint | null): Promise<void>
  }
  readonly inbox: {
    /** false: an event of this id is here already. */
    add(record: InboxRecord): Promise<boolean>
    unhandled(): Promise<readonly InboxRecord[]>
    handled(eventIds: readonly string[], at: string): Promise<void>
  }
  readonly effects: {
    byKeys(keys: readonly EffectKey[]): Promise<readonly EffectRecord[]>
    put(records: readonly EffectRecord[]): Promise<void>
    /** planned, sent or uncertain ones of earlier runs. */
    unresolved(): Promise<readonly EffectRecord[]>
  }
  readonly requests: {
    /** Adds it unless one of the same kind, trigger and slot waits already. */
    add(record: RequestRecord): Promise<void>
    /** Those not dead and not before their time, oldest first. */
    due(now: string): Promise<readonly RequestRecord[]>
    all(): Promise<readonly RequestRecord[]>
    put(record: RequestRecord): Promise<void>
    remove(id: string): Promise<void>
  }
  readonly runs: {
    byId(id: string): Promise<RunRecord | null>
    put(record: RunRecord): Promise<void>
    latest(limit: number): Promise<readonly RunRecord[]>
    /** Marked running, from before: their process died. */
    running(): Promise<readonly RunRecord[]>
  }
  readonly plannedWrites: {
    add(records: readonly PlannedWriteRecord[]): Promise<void>
    /** Of one dry run, in its order: those behind the ordinal `after`; null: from the first. */
    page(runId: RunId, after: number | null, limit: number): Promise<readonly PlannedWriteRecord[]>
    /** Removes those of runs that began before that instant. */
    purge(startedBefore: string): Promise<void>
  }
  readonly activity: {
    /** The newest record of each of these subjects that has any. */
    latest(subjectIds: readonly string[]): Promise<readonly ActivityRecord[]>
    add(records: readonly ActivityRecord[]): Promise<void>
    /** Newest first; `search` is an order number, SKU or subject id; `before` is the id of the last record of the page before. */
    find(filter: {
      readonly search?: string
      readonly runId?: string
      readonly before?: string
      readonly limit: number
    }): Promise<readonly ActivityRecord[]>
  }
  readonly problems: {
    open(): Promise<readonly ProblemRecord[]>
    bySubject(subjectId: string): Promise<readonly ProblemRecord[]>
    /** Rejects with a UniqueViolation when two would be open of one subject and code. */
    put(records: readonly ProblemRecord[]): Promise<void>
  }
  readonly staff: {
    /** null: nobody narrowed them. */
    byId(staffId: string): Promise<StaffRecord | null>
    all(): Promise<readonly StaffRecord[]>
    put(record: StaffRecord): Promise<void>
  }
}

/** Rows and checkpoint commit together or not at all (DESIGN 3, rule 2). */
export interface UnitOfWork {
  /** Reads of one connection; no promise that two reads see the same instant. A write in it is refused. */
  read<T>(connectionId: ConnectionId, work: (repositories: Repositories) => Promise<T>): Promise<T>
  /**
   * Atomic, and one after another within a connection: what is read in it is still so when it is written. Never inside another of the same
   * connection; `work` may be run again after a conflict in the database, so it changes nothing outside.
   * Rejects with LeaseLost when another worker has taken the connection over since the lease was given.
   */
  transaction<T>(connectionId: ConnectionId, work: (repositories: Repositories) => Promise<T>): Promise<T>
}

/** Another worker has the connection now: this run stops where it is and writes nothing more. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}
