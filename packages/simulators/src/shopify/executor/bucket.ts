import type { Clock } from '@connect/core'

/** Points a shop gives one app: a bucket that refills steadily. */
export interface BucketSize {
  readonly maximumAvailable: number
  /** Points a second. */
  readonly restoreRate: number
}

export interface ThrottleStatus {
  readonly maximumAvailable: number
  readonly currentlyAvailable: number
  readonly restoreRate: number
}

/** The smallest plan's bucket. */
export const STANDARD_BUCKET: BucketSize = { maximumAvailable: 2_000, restoreRate: 100 }

/** The leaky bucket of one app in one shop; other apps have their own. */
export class Bucket {
  readonly #clock: Clock
  #size: BucketSize
  #available: number
  #at: number

  constructor(clock: Clock, size: BucketSize) {
    this.#clock = clock
    this.#size = size
    this.#available = size.maximumAvailable
    this.#at = clock.now()
  }

  resize(size: BucketSize): void {
    this.#refill()
    this.#size = size
    this.#available = Math.min(this.#available, size.maximumAvailable)
  }

  /** Reserves points; false when there are too few, and then none are taken. */
  take(points: number): boolean {
    this.#refill()
    if (points > this.#available) return false
    this.#available -= points
    return true
  }

  /** Gives back what was reserved and not used. */
  refund(points: number): void {
    this.#available = Math.min(this.#size.maximumAvailable, this.#available + points)
  }

  drain(): void {
    this.#refill()
    this.#available = 0
  }

  status(): ThrottleStatus {
    this.#refill()
    return { ...this.#size, currentlyAvailable: Math.floor(this.#available) }
  }

  #refill(): void {
    const now = this.#clock.now()
    const refilled = this.#available + ((now - this.#at) / 1_000) * this.#size.restoreRate
    this.#available = Math.min(this.#size.maximumAvailable, refilled)
    this.#at = now
  }
}
