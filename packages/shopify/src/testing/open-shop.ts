import type { Log, StorePlatform, Timer } from '@connect/core'
import { changeBehaviour, REHEARSAL_SHOP, type Rehearsal, rehearse, type ShopContext } from '@connect/simulators/shopify'
import { createShopify } from '../create-shopify.ts'
import type { ShopifyOptions } from '../options.ts'

/** The adapter in front of the simulated shop, in one thread, with a clock that moves only while somebody waits. */
export interface OpenShop {
  readonly store: StorePlatform
  readonly rehearsal: Rehearsal
  /** What a merchant or the platform does. */
  act<T>(change: (context: ShopContext) => T): Promise<T>
  behave(change: Parameters<typeof changeBehaviour>[1]): Promise<unknown>
  /** Operations asked since the last count, polls and downloads apart. */
  calls(): { readonly counted: readonly string[]; readonly fields: Readonly<Record<string, number>>; readonly errors: readonly string[] }
}

export async function openShop(fill: (context: ShopContext) => unknown, options: Partial<ShopifyOptions> = {}): Promise<OpenShop> {
  const rehearsal = await rehearse()
  const { platform } = rehearsal
  await platform.shop(REHEARSAL_SHOP).command(fill)
  await platform.catchUp()
  const timer: Timer = {
    sleep: async (milliseconds, signal) => {
      await rehearsal.timer.sleep(milliseconds, signal)
      await platform.catchUp()
    },
  }
  const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
  const store = createShopify({
    shop: REHEARSAL_SHOP,
    adminOrigin: 'http://shopify.test',
    transport: rehearsal.transport,
    clock: rehearsal.clock,
    random: rehearsal.random,
    timer,
    log: silent,
    accessToken: async () => rehearsal.token,
    settings: { stockFigure: 'on_hand' },
    ...options,
  })
  platform.calls.clear()
  return {
    store,
    rehearsal,
    act: (change) => platform.shop(REHEARSAL_SHOP).command(change),
    behave: (change) => platform.shop(REHEARSAL_SHOP).command((context) => changeBehaviour(context, change)),
    calls: () => {
      const calls = platform.calls.calls().filter(({ endpoint, operation }) => endpoint === 'graphql' && operation !== 'BulkStatus')
      const { fields } = platform.calls.summary()
      platform.calls.clear()
      return { counted: calls.map(({ operation }) => operation ?? ''), fields, errors: calls.flatMap(({ errors }) => errors) }
    },
  }
}
