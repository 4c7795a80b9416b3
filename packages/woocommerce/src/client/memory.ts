import type { Clock } from '@connect/core'
import { createLanes, type Lanes } from './lanes.ts'

/** What a process has learned of a store and need not ask again, whoever opens it. */
export interface Memory {
  /** A shared host answers one request with one PHP process of a few: never more than two at once. */
  readonly lanes: Lanes
  /** Of a product or variation: its own parent (0: it is a product). */
  readonly parents: Map<number, number>
  currency: string | null
  /** Whether core fulfillments are on; null: not asked yet. */
  fulfillments: boolean | null
  /** Namespaces of the API; null: not asked yet. */
  namespaces: ReadonlySet<string> | null
  /** The store's own order statuses without drafts; null: not asked yet. */
  statuses: readonly { readonly id: string; readonly label: string }[] | null
}

export const createMemory = (): Memory => ({
  lanes: createLanes(2),
  parents: new Map(),
  currency: null,
  fulfillments: null,
  namespaces: null,
  statuses: null,
})

/** By the clock: a process has one. */
const processes = new WeakMap<Clock, Map<string, Memory>>()

export function memoryOf(clock: Clock, storeKey: string): Memory {
  const stores = processes.get(clock) ?? new Map<string, Memory>()
  processes.set(clock, stores)
  const memory = stores.get(storeKey) ?? createMemory()
  stores.set(storeKey, memory)
  return memory
}
