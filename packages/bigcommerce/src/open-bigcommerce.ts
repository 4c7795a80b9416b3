import { type Clock, type StorePlatform, Unavailable } from '@connect/core'
import { createPace } from './client/pace.ts'
import { createBigCommerce } from './create-bigcommerce.ts'
import type { BigCommerceOptions, Pace } from './options.ts'
import { readDecrementsAt } from './shop/read-decrements-at.ts'

export interface OpeningOptions extends Omit<BigCommerceOptions, 'decrementsAt' | 'pace'> {
  /** Taken where the store cannot be asked now; without it, opening rejects with Unavailable then. */
  readonly knownDecrementsAt?: DecrementsAt
}
type DecrementsAt = BigCommerceOptions['decrementsAt']

/** What this process knows of a store, whoever asks it. */
interface Known {
  readonly pace: Pace
  settings: { readonly decrementsAt: DecrementsAt; readonly until: number } | null
}

/** A merchant who changes it in the control panel waits at most so long, in milliseconds. */
const keptMs = 5 * 60_000

/** By the clock: a process has one. */
const processes = new WeakMap<Clock, Map<string, Known>>()

/**
 * A store as a process opens it: with one pace for whoever asks it, and with what its inventory settings say of when it lowers its own stock, read
 * when it is opened and kept for five minutes.
 */
export async function openBigCommerce({ knownDecrementsAt, ...options }: OpeningOptions): Promise<StorePlatform> {
  const known = knownOf(options)
  const asking = { ...options, pace: known.pace }
  const decrementsAt = await decrementsAtOf(known, asking).catch((error: unknown) => {
    if (error instanceof Unavailable && knownDecrementsAt) return knownDecrementsAt
    throw error
  })
  return createBigCommerce({ ...asking, decrementsAt })
}

function knownOf({ clock, timer, random, apiOrigin = '', storeHash }: OpeningOptions): Known {
  const stores = processes.get(clock) ?? new Map<string, Known>()
  processes.set(clock, stores)
  const key = `${apiOrigin}/${storeHash}`
  const known = stores.get(key) ?? { pace: createPace(clock, timer, random), settings: null }
  stores.set(key, known)
  return known
}

async function decrementsAtOf(known: Known, options: Parameters<typeof readDecrementsAt>[0]): Promise<DecrementsAt> {
  const now = options.clock.now()
  if (known.settings && known.settings.until > now) return known.settings.decrementsAt
  const decrementsAt = await readDecrementsAt(options)
  known.settings = { decrementsAt, until: now + keptMs }
  return decrementsAt
}
