import type { Clock, Random } from '@connect/core'
import { Place } from '../../server/place.ts'
import type { World } from '../../world/index.ts'
import type { ApiCall, StoreContext } from '../context.ts'
import { profileOf } from '../store/profile.ts'
import { emit } from '../webhooks/emit.ts'
import { type Behaviour, behaviourOf } from './behaviour.ts'
import { Quota, type QuotaAnswer } from './quota.ts'

export interface StoreEnvironment {
  readonly clock: Clock
  readonly random: Random
}

/** Requests per window by the plan's level (reference 2.3). */
const PLAN_QUOTA: Readonly<Record<string, number>> = { Standard: 150, Plus: 150, Pro: 450, Enterprise: 450 }

/** One simulated store: its world, and what of it lives only as long as the process. */
export class Store extends Place<StoreContext, ApiCall> {
  readonly hash: string
  readonly #environment: StoreEnvironment
  readonly #quota = new Quota()
  /** By client id: the last 429 that told when to come back. */
  readonly #told = new Map<string, { readonly at: number; readonly resetsAt: number }>()
  #adjusting = 0

  constructor(hash: string, world: World, environment: StoreEnvironment) {
    super(world)
    this.hash = hash
    this.#environment = environment
  }

  context(call?: ApiCall): StoreContext {
    const { clock, random } = this.#environment
    const context: StoreContext = {
      world: this.world,
      clock,
      random,
      storeHash: this.hash,
      emit: (scope, data) => void emit(context, scope, data, { delay: this.behaviour().webhookDelay }),
      ...(call ? { call } : {}),
    }
    return context
  }

  behaviour(): Behaviour {
    return behaviourOf({ world: this.world })
  }

  /** Counts one request of an app. `early`: it came after a 429 had told this app to wait, and before that time was over. */
  takeQuota(clientId: string, exhausted: boolean): QuotaAnswer & { readonly early: boolean } {
    const { clock, random } = this.#environment
    const { quota, quotaWindow, othersShare } = this.behaviour()
    const requests = quota ?? PLAN_QUOTA[profileOf(this.context()).planLevel] ?? 150
    const now = clock.now()
    const told = this.#told.get(clientId)
    const answer = this.#quota.take(now, { requests, window: quotaWindow, othersShare }, random, exhausted)
    if (!answer.within) this.#told.set(clientId, { at: now, resetsAt: answer.resetsAt })
    return { ...answer, early: told !== undefined && now > told.at && now < told.resetsAt }
  }

  /** Runs a change; `beside` says whether another adjustment of stock had not been answered yet, for then their order is not defined. */
  async adjusting<T>(isAdjustment: boolean, work: (beside: boolean) => Promise<T>): Promise<T> {
    if (!isAdjustment) return work(false)
    this.#adjusting++
    try {
      return await work(this.#adjusting > 1)
    } finally {
      this.#adjusting--
    }
  }
}
