import type { Checkpoint, ConnectionId, ConnectionRecord, RequestRecord, Signal } from '@connect/core'

/** What is done across connections, by web processes and the scheduler. Everything else goes through a UnitOfWork. */
export interface Directory {
  byId(id: ConnectionId): Promise<ConnectionRecord | null>
  byStore(platform: string, storeKey: string): Promise<ConnectionRecord | null>
  /** Oldest first. */
  all(): Promise<readonly ConnectionRecord[]>
  /** Those that sync: the scheduler's list, oldest first. */
  active(): Promise<readonly ConnectionRecord[]>
  /** Those that a worker has something to do for now: active ones, or ones being set up, with a request that is due. */
  withDueRequests(now: string): Promise<readonly ConnectionId[]>
  /** Answers the connection that its store has from now on: this one, or the one it had already (a reinstall finds its links and orders again). */
  create(record: ConnectionRecord): Promise<ConnectionRecord>
  /** Persist, then acknowledge (DESIGN 3, rule 4): event and request are stored together, or neither is. */
  receiveSignal(delivery: Delivery): Promise<Receipt>
  /** The same for several of one connection, with where its stream of them stands then. How many of them were new. */
  receiveSignals(connectionId: ConnectionId, batch: SignalBatch): Promise<number>
}

/** Verified signals that came together. */
export interface SignalBatch {
  readonly signals: readonly Signal[]
  readonly receivedAt: string
  /** As of a Delivery. */
  readonly requests: readonly RequestRecord[]
  /** Moves forward only, as text: an older batch that arrives later takes nothing back. null: nothing is known of it. */
  readonly upTo: { readonly stream: string; readonly checkpoint: Checkpoint } | null
}

/** A verified signal, with what it asks of the next run. */
export interface Delivery {
  readonly platform: string
  readonly signal: Signal
  readonly receivedAt: string
  /** null: the event is only stored. Not added when one of its kind, trigger and slot waits already. */
  readonly request: RequestRecord | null
}

/** duplicate: this event was delivered before; nothing was changed. unknown_store: no connection to keep it for. */
export type Receipt = { readonly kind: 'stored' | 'duplicate'; readonly connectionId: ConnectionId } | { readonly kind: 'unknown_store' }
