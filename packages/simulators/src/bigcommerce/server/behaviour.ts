import { keptBehaviour } from '../../server/behaviour.ts'

/** How this store's platform behaves; not the merchant's to change, but the fault panel's. */
export interface Behaviour {
  /** Requests in a window; null: as the store's plan has it. */
  readonly quota: number | null
  /** Milliseconds of a window. */
  readonly quotaWindow: number
  /** The part of the quota that the store's other apps take, spread over each window at random: 0.4 is 40 % on average. */
  readonly othersShare: number
  /** Milliseconds between an accepted adjustment and the figure that shows it. */
  readonly stockDelay: number
  /** Milliseconds between an event and the first attempt to deliver it. */
  readonly webhookDelay: number
  /** Deliveries due at the same time go out in any order instead of the order of their events. */
  readonly webhookDisorder: boolean
}

export const { behaviourOf, changeBehaviour } = keptBehaviour<Behaviour>({
  quota: null,
  quotaWindow: 30_000,
  othersShare: 0,
  stockDelay: 2_000,
  webhookDelay: 0,
  webhookDisorder: false,
})
