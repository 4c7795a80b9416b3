import type { Clock, Random } from '@connect/core'
import type { World } from '../world/index.ts'

/** What every rule of the simulated platform works on. One context is one store (`stores/{hash}`). */
export interface StoreContext {
  readonly world: World
  readonly clock: Clock
  readonly random: Random
  readonly storeHash: string
  /**
   * Records an event inside the current command, so that it is stored with the change that caused it; delivery to the hooks comes later.
   * `scope` as in the API: `store/order/created`; `data` is the light payload: type, id and little more.
   */
  emit(scope: string, data: Readonly<Record<string, unknown>>): void
  /** The API call being answered; absent when the merchant or a shopper acts. */
  readonly call?: ApiCall
}

/** Who asks. */
export interface ApiCall {
  readonly clientId: string
  readonly scopes: ReadonlySet<string>
  /** Faults that struck this call and that the answer itself must show, by kind. */
  readonly faults?: ReadonlySet<string>
  /** Another adjustment of stock had not been answered when this one came. */
  readonly beside?: boolean
}
