import type { Clock, Random } from '@connect/core'
import { Place } from '../../server/place.ts'
import type { World } from '../../world/index.ts'
import type { RegisteredApp } from '../auth/app.ts'
import type { ApiCall, ShopContext } from '../context.ts'
import { Bucket } from '../executor/bucket.ts'
import { emit } from '../webhooks/emit.ts'
import { type Behaviour, behaviourOf } from './behaviour.ts'

export interface ShopEnvironment {
  readonly clock: Clock
  readonly random: Random
  readonly apps: readonly RegisteredApp[]
}

/** One simulated shop: its world, and what of it lives only as long as the process. */
export class Shop extends Place<ShopContext, ApiCall> {
  readonly domain: string
  readonly #environment: ShopEnvironment
  readonly #buckets = new Map<string, Bucket>()
  readonly #keysInUse = new Map<string, number>()

  constructor(domain: string, world: World, environment: ShopEnvironment) {
    super(world)
    this.domain = domain
    this.#environment = environment
  }

  /** A fresh context for one command or one call. */
  context(call?: ApiCall): ShopContext {
    const { clock, random, apps } = this.#environment
    const context: ShopContext = {
      world: this.world,
      clock,
      random,
      shop: this.domain,
      emit: (topic, payload) => {
        const { customerData, webhookDelay } = this.behaviour()
        emit(context, topic, payload, { apps, customerData, delay: webhookDelay })
      },
      ...(call ? { call } : {}),
    }
    return context
  }

  behaviour(): Behaviour {
    return behaviourOf({ world: this.world })
  }

  /** The bucket of one app; it follows the behaviour's size. */
  bucket(clientId: string): Bucket {
    const size = this.behaviour().bucket
    const bucket = this.#buckets.get(clientId) ?? new Bucket(this.#environment.clock, size)
    this.#buckets.set(clientId, bucket)
    bucket.resize(size)
    return bucket
  }

  /** Claims idempotency keys for one request; `others` are those that another request is working on. */
  claimKeys(keys: readonly string[]): { readonly others: ReadonlySet<string>; release(): void } {
    const others = new Set(keys.filter((key) => (this.#keysInUse.get(key) ?? 0) > 0))
    for (const key of keys) this.#keysInUse.set(key, (this.#keysInUse.get(key) ?? 0) + 1)
    return {
      others,
      release: () => {
        for (const key of keys) {
          const left = (this.#keysInUse.get(key) ?? 1) - 1
          if (left === 0) this.#keysInUse.delete(key)
          else this.#keysInUse.set(key, left)
        }
      },
    }
  }
}
