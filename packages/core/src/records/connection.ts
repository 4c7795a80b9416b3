import type { AccessLevel } from '../access/features.ts'
import type { ConnectionId } from '../domain/ids.ts'
import type { Settings } from '../domain/settings.ts'

/** setup: not complete. active: syncs. paused: by the merchant. disconnected: uninstalled or access revoked; its data stays, its tokens do not. */
export type ConnectionState = 'setup' | 'active' | 'paused' | 'disconnected'

export interface ConnectionRecord {
  readonly id: ConnectionId
  readonly platform: string
  /** The store's permanent key; unique with platform, so that a reinstall finds its links and orders again. */
  readonly storeKey: string
  readonly storeName: string
  readonly state: ConnectionState
  /** Names this connection in the warehouse for ever: `<platform>:<storeKey>`. */
  readonly externalSystem: string
  /** Base address of the IntelliTrack tenant; null until connected. */
  readonly warehouseUrl: string | null
  readonly settings: Settings
  /** Grows with every save: an editor that saw an older one is told. */
  readonly settingsVersion: number
  /** IANA name: the setting's, else the division's, else UTC. */
  readonly timeZone: string
  /** What is written to the store carries this: read once from the store, refreshed by describe(). */
  readonly decrementsAt: 'order' | 'shipment' | null
  /** What the Store Key may do, by the warehouse's own names of features; null before it was asked. */
  readonly features: Readonly<Record<string, AccessLevel>> | null
  readonly marks: Marks
  readonly createdAt: string
}

/** Instants of what has been done; each is the START of the run that did it. */
export interface Marks {
  /** The one date-time the screens show; may be set by hand (AS-3, AS-4). null: unmarked. */
  readonly lastAutoSyncCompletedOn: string | null
  readonly productsImportedAt: string | null
  /** First inventory is loaded once (SH-22, Q-34). */
  readonly inventoryImportedAt: string | null
  readonly carriersImportedAt: string | null
  /** Local date "YYYY-MM-DD" of the last End of Day that ran. */
  readonly lastEndOfDay: string | null
}

export const noMarks: Marks = {
  lastAutoSyncCompletedOn: null,
  productsImportedAt: null,
  inventoryImportedAt: null,
  carriersImportedAt: null,
  lastEndOfDay: null,
}
