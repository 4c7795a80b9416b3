import type { Log, StorePlatform, Timer } from '@connect/core'
import { changeBehaviour, REHEARSAL_STORE, rehearseStore, type StoreContext, type StoreRehearsal } from '@connect/simulators/bigcommerce'
import { createBigCommerce } from '../create-bigcommerce.ts'
import type { BigCommerceOptions } from '../options.ts'

/** The adapter in front of the simulated store, in one thread, with a clock that moves only while somebody waits. */
export interface OpenStore {
  readonly store: StorePlatform
  readonly options: BigCommerceOptions
  readonly rehearsal: StoreRehearsal
  /** What a merchant, a shopper or the platform does. */
  act<T>(change: (context: StoreContext) => T): Promise<T>
  behave(change: Parameters<typeof changeBehaviour>[1]): Promise<unknown>
  /** Time goes by, and what was to happen in it has happened. */
  pass(milliseconds: number): Promise<void>
  /** Calls since the last count, by method and path. */
  calls(): Readonly<Record<string, number>>
}

export async function openStore(fill: (context: StoreContext) => unknown, options: Partial<BigCommerceOptions> = {}): Promise<OpenStore> {
  const rehearsal = await rehearseStore()
  const { platform, app } = rehearsal
  const act: OpenStore['act'] = (change) => platform.store(REHEARSAL_STORE).command(change)
  await act(fill)
  await platform.catchUp()
  const timer: Timer = {
    sleep: async (milliseconds, signal) => {
      await rehearsal.timer.sleep(milliseconds, signal)
      await platform.catchUp()
    },
  }
  const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
  const all: BigCommerceOptions = {
    storeHash: REHEARSAL_STORE,
    apiOrigin: 'http://bigcommerce.test',
    transport: rehearsal.transport,
    clock: rehearsal.clock,
    random: rehearsal.random,
    timer,
    log: silent,
    accessToken: async () => rehearsal.token,
    webhooks: { destination: 'https://app.test/webhooks', clientId: app.clientId, clientSecret: app.clientSecret },
    decrementsAt: 'order',
    ...options,
  }
  platform.calls.clear()
  return {
    store: createBigCommerce(all),
    options: all,
    rehearsal,
    act,
    behave: (change) => act((context) => changeBehaviour(context, change)),
    pass: async (milliseconds) => {
      rehearsal.pass(milliseconds)
      await platform.catchUp()
    },
    calls: () => {
      const { operations } = platform.calls.summary()
      platform.calls.clear()
      return operations
    },
  }
}
