import type { FeatureNames } from '../access/features.ts'
import type { Actor } from '../access/may.ts'
import type { ConnectionId } from '../domain/ids.ts'
import type { Clock, Log, Random } from '../ports/environment.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { UnitOfWork } from '../ports/repositories.ts'
import type { StorePlatform } from '../ports/store-platform.ts'
import type { Warehouse } from '../ports/warehouse.ts'
import type { Reports } from './reports.ts'

/** How a store-side app is called, and which features of IntelliTrack open it (requirements 3.2). One value per app. */
export interface AppIdentity {
  /** "IntelliTrack for" and the platform. */
  readonly name: string
  readonly features: FeatureNames
  /** What a merchant calls the store's own admin. */
  readonly storeAdmin: string
  /** Whether the store says who its people are and which of them owns it: only then can its owner narrow them. */
  readonly knowsStaff: boolean
}

/** What one person works with, at one connection: every function of core/admin takes it, and checks what the person may (requirements 3.3). */
export interface Admin {
  readonly app: AppIdentity
  readonly connectionId: ConnectionId
  readonly actor: Actor
  readonly unitOfWork: UnitOfWork
  readonly reports: Reports
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly queue: JobQueue
  /**
   * The store's side; reads only are used here: a web process never runs a pipeline. Opening it may ask the store what its capabilities are; a
   * store that is away is opened as it was known last, and its reads say that it is away.
   */
  readonly store: () => Promise<StorePlatform>
  readonly warehouse: WarehouseAccess
}

/** The connection's way to IntelliTrack. */
export interface WarehouseAccess {
  /** Sealed; null where none is kept. Opened with what is stored, or tried with what somebody has just typed. Rejects with Unavailable. */
  open(tried?: WarehouseKey): Promise<Warehouse | null>
  keep(key: WarehouseKey): Promise<void>
  forget(): Promise<void>
  /** Asks the warehouse to signal changes where it can reach us; never rejects: polling does without. */
  subscribe(key: WarehouseKey): Promise<void>
}
export interface WarehouseKey {
  readonly address: string
  readonly storeKey: string
}

/** What became of a click. Expected refusals are values, with the field they belong to where there is one. */
export type ActionResult =
  | { readonly kind: 'done'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string; readonly field: string | null }
