import { createBigCommerce, createPace, type Lowering } from '@connect/bigcommerce'
import { id } from '@connect/core'
import { type Contract, hooksOf, type SimulatedBigCommerce, seedLarge } from '@connect/simulators/bigcommerce'
import { silent } from '../silent.ts'
import type { SideOptions, StoreSide } from '../store-side.ts'
import { openAccess } from './access.ts'
import { type StoreAdmin, storeAdmin } from './admin.ts'
import { openStore, storeOrigin } from './open-store.ts'
import { hooks, registeredApp } from './registered-app.ts'
import { type RestCounter, restCounter } from './rest-counts.ts'
import { locations, productOf, wordsOf } from './store-desk.ts'
import { storeFaults } from './store-faults.ts'
import { storeSignals } from './store-signals.ts'

export interface BigCommerceSide extends StoreSide {
  /** The control panel in BigCommerce's own words. */
  readonly admin: StoreAdmin & { readonly faults: SimulatedBigCommerce['faults'] }
  readonly calls: RestCounter
}

export interface BigCommerceSideOptions extends SideOptions {
  /** Simple products, products of ten variants, and open orders, by the thousand. */
  readonly crowd?: Parameters<typeof seedLarge>[1]
  /** Where channels lower stock otherwise than the store. */
  readonly lowering?: Lowering
  /** Every request and answer is held to the official files; they are not looked at unless said. */
  readonly contract?: Contract | null
}

/** A BigCommerce of one store with two locations, and our app as apps/bigcommerce has it. */
export async function bigCommerceSide(options: BigCommerceSideOptions): Promise<BigCommerceSide> {
  const { time, which, decrementsAt, large } = options
  const { clock, random, timer } = time
  const hash = which === 1 ? 'abc123' : `abc12${which + 2}`
  const opened = await openStore(hash, options, options.contract ?? null)
  const { platform, transport } = opened
  const admin = storeAdmin(opened, time)
  const access = openAccess()
  const { command } = admin
  const updateStockBehavior = (options.lowering?.store ?? decrementsAt) === 'order' ? 'order_placed' : 'order_completed_or_shipped'
  await command('changeInventorySettings', { updateStockBehavior, refundOrderStockAdjustment: true })
  await command('addLocation', { label: 'Corner Shop' })
  const plain = large ? { simple: 0, productsWithTenVariants: Math.ceil(large.variants / 10), orders: large.orders } : undefined
  await platform
    .store(hash)
    .command((context) => seedLarge(context, options.crowd ?? plain ?? { simple: 0, productsWithTenVariants: 0, orders: 0 }))
  for (const [sku, units] of Object.entries(options.stock))
    await command('createProduct', productOf({ title: `Product ${sku}`, variants: [{ sku, cost: '8.50', units }] }))
  const process: StoreSide['process'] = (line) => {
    const pace = createPace(clock, timer, random)
    const accessToken = () => access.token()
    const own = { storeHash: hash, apiOrigin: storeOrigin, transport: line, clock, random, timer, log: silent, pace }
    const { lowering } = options
    return async () => createBigCommerce({ ...own, accessToken, webhooks: hooks, decrementsAt, ...(lowering && { lowering }) })
  }
  return {
    platform: 'bigcommerce',
    storeKey: hash,
    storeName: 'Harbor Supply',
    origin: storeOrigin,
    transport,
    places: { main: id(String(locations.main)), other: id(String(locations.other)) },
    overTwoPages: 520,
    silenceCounts: 0,
    admin: { ...admin, faults: platform.faults },
    desk: wordsOf(opened, admin, options),
    faults: storeFaults(platform.faults),
    signals: storeSignals(opened, time),
    app: {
      open: async (line) => {
        await access.grant(await admin.app<string>('install'), line)
        await (await process(line)()).ensureSubscriptions()
      },
      install: async () => {},
      uninstall: async () => void (await admin.app('uninstall')),
      revoke: async () => void (await admin.app('revokeToken')),
      forget: access.forget,
      permission: 'store_v2_orders',
      withhold: async (permission) => {
        if (permission === null) await platform.faults.clear()
        else await platform.faults.set({ kind: 'missing-scope', on: '*', scope: permission, times: null })
      },
      breakSubscriptions: async () => {
        // One hook is gone, and the platform has switched another one off.
        await platform.store(hash).command((context) => {
          const [first, second] = hooksOf(context, registeredApp.clientId)
          const kept = context.world.collection('hook')
          if (first) kept.delete(String(first.id))
          if (second) kept.put(String(second.id), { ...second, isActive: false })
        })
      },
    },
    marks: {
      'reading orders': '/v2/orders?',
      'setting levels': '/inventory/adjustments/absolute',
      'recording shipments': '/shipments',
    },
    process,
    calls: restCounter(platform),
    misbehave: async (draw) => {
      const usual = { stockDelay: 2_000, othersShare: 0 }
      const rough = draw && {
        stockDelay: draw() < 0.5 ? 2_000 : 60_000,
        othersShare: draw() < 0.5 ? 0 : 0.4,
        webhookDisorder: draw() < 0.5,
      }
      await command('changeBehaviour', rough ?? usual)
    },
    catchUp: () => platform.catchUp(),
  }
}
