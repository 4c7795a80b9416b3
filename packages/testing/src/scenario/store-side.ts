import type { ConnectionId, Settings, SignalTopic, StorePlatform, Transport, UnitOfWork } from '@connect/core'
import type { StoreDesk, Units } from '../batteries/store/desk.ts'
import type { StoreAct, StoreFaults, StoreSignals, StoreUnderTest } from '../batteries/store/under-test.ts'
import type { Sent } from './call-counts.ts'
import type { VirtualTime } from './virtual-time.ts'

/** One simulated store with our app in it: all that differs between platforms, so that a scenario need not know which it is. */
export interface StoreSide {
  /** As in ConnectionRecord. */
  readonly platform: string
  readonly storeKey: string
  readonly storeName: string
  /** Requests to addresses that begin so are the store's. */
  readonly origin: string
  readonly transport: Transport
  readonly places: StoreUnderTest['places']
  readonly overTwoPages: number
  readonly desk: StoreDesk
  readonly faults: Omit<StoreFaults, 'cutLine'>
  readonly signals: Omit<StoreSignals, 'sent'> & {
    deliver(): Promise<Delivered>
    /** What comes back of a stock figure that we wrote; null: nothing does. */
    readonly echo: SignalTopic | null
  }
  /** For how long the last word of a store that tells of everything counts, in milliseconds: until then it is not asked for orders. 0: it always is. */
  readonly silenceCounts: number
  readonly app: StoreApp
  /** What of an address or a body tells such a request from others. */
  readonly marks: Readonly<Record<Exclude<StoreAct, 'anything'>, string>>
  /** Adapters of one process: each call gives a fresh one, and they share what a process learns of the store. */
  process(line: Transport): () => Promise<StorePlatform>
  readonly calls: StoreCalls
  /** The platform is slow and disorderly in ways of its own, as drawn; null: it is as usual again. */
  misbehave(draw: (() => number) | null): Promise<void>
  /** What the platform does by itself and is due. */
  catchUp(): Promise<void>
}

export interface Delivered {
  readonly delivered: number
  readonly failed: number
}

/** Our app in this store. */
export interface StoreApp {
  /** The merchant opens it (again): its access is granted and kept. */
  open(line: Transport): Promise<void>
  install(): Promise<void>
  uninstall(): Promise<void>
  /** Its access is taken away; it is still installed. */
  revoke(): Promise<void>
  /** What was kept is thrown away. */
  forget(): void
  /** One without which it cannot read orders. */
  readonly permission: string
  /** A permission is taken away, or (null) all are given back. */
  withhold(permission: string | null): Promise<void>
  breakSubscriptions(): Promise<void>
}

/** What the store was asked since the last reset. */
export interface StoreCalls {
  /** Names of what was written, one for each record's worth: a mutation, or `METHOD path`. */
  writes(sent: readonly Sent[]): readonly string[]
  /** More about them, in the platform's own words. */
  counts(sent: readonly Sent[]): object
  reset(): void
}

export interface Large {
  readonly variants: number
  readonly orders: number
}

export interface Kept {
  readonly connectionId: ConnectionId
  readonly unitOfWork: UnitOfWork
  settings(): Promise<Settings>
}

export interface SideOptions {
  readonly time: VirtualTime
  /** When the store itself lowers the figure that we write. */
  readonly decrementsAt: 'order' | 'shipment'
  /** What is kept of the connection, for stores that are opened with some of it. */
  readonly kept: Kept
  /** Gets the webhooks. */
  readonly door: Transport
  /** The app was removed from the store, and was told so otherwise than by a webhook. */
  removed(): Promise<void>
  /** Tells stores of one platform apart. */
  readonly which: number
  /** Units of plain products by SKU. */
  readonly stock: Units
  /** Plain variants and orders by the thousand. */
  readonly large: Large | null
}
