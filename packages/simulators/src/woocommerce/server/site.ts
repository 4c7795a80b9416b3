import type { Clock, Random } from '@connect/core'
import { Place } from '../../server/place.ts'
import type { World } from '../../world/index.ts'
import type { Change, SiteCall, SiteContext } from '../context.ts'
import { listeners } from './parts.ts'

export interface SiteEnvironment {
  readonly clock: Clock
  readonly random: Random
  /** The host's public origin. */
  readonly home: string
}

/** One simulated site: its world, and what of it lives only as long as the process. */
export class Site extends Place<SiteContext, SiteCall> {
  readonly path: string
  readonly home: string
  readonly #environment: SiteEnvironment
  /** When its queue ran last, in this process; epoch milliseconds. */
  queueRanAt: number

  constructor(path: string, world: World, environment: SiteEnvironment) {
    super(world)
    this.path = path
    this.home = path === '' ? environment.home : `${environment.home}/${path}`
    this.#environment = environment
    this.queueRanAt = environment.clock.now()
  }

  context(call?: SiteCall): SiteContext {
    const { clock, random } = this.#environment
    const context: SiteContext = {
      world: this.world,
      clock,
      random,
      site: this.path,
      home: this.home,
      changed: (change: Change) => {
        for (const listener of listeners) listener(context, change)
      },
      ...(call ? { call } : {}),
    }
    return context
  }
}
