import { type Clock, type StorePlatform, Unavailable } from '@connect/core'
import { createPace } from './client/pace.ts'
import { createBigCommerce } from './create-bigcommerce.ts'
import type { BigCommerceOptions, DecrementsAt, Lowering, Pace } from './options.ts'
import { decrementsAtOf, readLowering } from './shop/read-lowering.ts'

export interface OpeningOptions extends Omit<BigCommerceOptions, 'decrementsAt' | 'lowering' | 'pace'> {
  /** Taken where the store cannot be asked now; without it, opening rejects with Unavailable then. */
  readonly knownDecrementsAt?: DecrementsAt
}

/** What this process knows of a store, whoever asks it. */
interface Known {
  readonly pace: Pace
  settings: { readonly lowering: Lowering; readonly until: number } | null
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
  try {
    const lowering = await loweringOf(known, asking)
    return createBigCommerce({ ...asking, decrementsAt: decrementsAtOf(lowering), lowering })
  } catch (error) {
    if (error instanceof Unavailable && knownDecrementsAt) return createBigCommerce({ ...asking, decrementsAt: knownDecrementsAt })
    throw error
  }
}

function knownOf({ clock, timer, random, apiOrigin = '', storeHash }: OpeningOptions): Known {
  const stores = processes.get(clock) ?? new Map<string, Known>()
  processes.set(clock, stores)
  const key = `${apiOrigin}/${storeHash}`
  const known = stores.get(key) ?? { pace: createPace(clock, timer, random), settings: null }
  stores.set(key, known)
  return known
}

async function loweringOf(known: Known, options: Parameters<typeof readLowering>[0]): Promise<Lowering> {
  const now = options.clock.now()
  if (known.settings && known.settings.until > now) return known.settings.lowering
  const lowering = await readLowering(options)
  known.settings = { lowering, until: now + keptMs }
  return lowering
}
