import type { Clock, Random, Timer } from '@connect/core'
import type { Pace } from '../options.ts'
import { createMemory } from './memory.ts'
import { createQuota } from './quota.ts'
import { createTurn } from './turn.ts'

/** Nothing is known of the store yet. One per store hash and process. */
export function createPace(clock: Clock, timer: Timer, random: Random): Pace {
  return { quota: createQuota(clock, timer, random), inTurn: createTurn(), memory: createMemory() }
}
