import type { Clock, Random } from '@connect/core'
import type { World } from '../world/index.ts'
import type { Snapshot } from './queries/snapshot.ts'
import type { Tables } from './tables.ts'

/** What every rule of the warehouse works on. */
export interface WarehouseContext {
  readonly world: World
  readonly clock: Clock
  readonly random: Random
  readonly tables: Tables
  /** Inventory summaries that are being paged. They are derived, so they do not survive a restart. */
  readonly snapshots: Map<string, Snapshot>
}

/** Who does it, for the history. */
export interface Actor {
  readonly name: string
}

/** The present instant as the documents hold it. */
export const instant = (context: WarehouseContext): string => new Date(context.clock.now()).toISOString()

/** The number of the next change, inside a command. */
export const nextChange = (context: WarehouseContext): number => context.world.next('change')

/** An id nobody else has: `ord_17`. */
export const newId = (context: WarehouseContext, prefix: string): string => `${prefix}_${context.world.next(`id:${prefix}`)}`
