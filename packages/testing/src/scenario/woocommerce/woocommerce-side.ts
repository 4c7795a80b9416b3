import { id } from '@connect/core'
import { keptForStore } from '@connect/database'
import { type SimulatedWooCommerce, type SiteProfile, seedLarge } from '@connect/simulators/woocommerce'
import { openWooCommerce, type StoreAccess } from '@connect/woocommerce'
import { silent } from '../silent.ts'
import type { SideOptions, StoreSide } from '../store-side.ts'
import { type SiteAdmin, siteAdmin } from './admin.ts'
import type { OpenSite } from './open-site.ts'
import { opened as opener } from './site-app.ts'
import { type SiteCounter, siteCalls } from './site-calls.ts'
import { type TellingMails, wordsOf } from './site-desk.ts'
import { productOfSketch } from './sketched-product.ts'

export interface WooCommerceSide extends StoreSide {
  /** The site in WooCommerce's own words. */
  readonly admin: SiteAdmin & { readonly faults: SimulatedWooCommerce['faults']; readonly site: OpenSite }
  readonly calls: SiteCounter
}

export interface WooCommerceSideOptions extends SideOptions {
  /** Simple products, products of ten variations, and open orders, by the thousand. */
  readonly crowd?: Parameters<typeof seedLarge>[1]
  readonly profile?: Partial<SiteProfile>
}

/** What both ways into a site have in common. */
export interface Way {
  readonly access: () => Promise<StoreAccess>
  readonly destination: string | null
  readonly telling: TellingMails
}

/** Fills a new site and gives what of a side is the same, however our app reaches it. */
export async function wooCommerceSide(options: WooCommerceSideOptions, site: OpenSite, way: Way) {
  const { time, large, kept } = options
  const { platform, transport, storeKey, origin } = site
  const admin = siteAdmin(site, time)
  const crowd = options.crowd ?? (large ? { simple: large.variants, variable: 0, orders: large.orders } : null)
  if (crowd) await platform.site('').command((context) => seedLarge(context, crowd))
  else await admin.command('addShippingZone', { name: 'United States', methods: [{ methodId: 'flat_rate' }] })
  for (const [sku, units] of Object.entries(options.stock))
    await admin.command('createProduct', productOfSketch({ title: `Product ${sku}`, variants: [{ sku, cost: '8.50', units }] }))
  const process: StoreSide['process'] = (line) => {
    // What a process learns hangs on its clock.
    const clock = { now: () => time.clock.now() }
    return async () => {
      const { unitCostField } = await kept.settings()
      return openWooCommerce({
        ...time,
        ...keptForStore({ unitOfWork: kept.unitOfWork, vault: { open: opener } }, { id: kept.connectionId, platform: 'woocommerce' }),
        clock,
        storeKey,
        access: way.access,
        transport: line,
        log: silent,
        allowPlainHttp: false,
        unitCostField,
        webhooks: way.destination === null ? null : { destination: way.destination },
      })
    }
  }
  return {
    platform: 'woocommerce',
    storeKey,
    storeName: 'Juniper Goods',
    origin,
    transport,
    places: { main: id('store'), other: id('store') },
    overTwoPages: 210,
    admin: { ...admin, faults: platform.faults, site },
    desk: wordsOf(site, admin, way.telling),
    process,
    calls: siteCalls(platform),
    misbehave: async (draw: (() => number) | null) => {
      const usual = { clockOffset: 0, stockRowMs: 20 }
      const rough = draw && { clockOffset: Math.round(draw() * 240) - 120, stockRowMs: draw() < 0.5 ? 20 : 8_000 }
      await admin.command('changeSite', rough ?? usual)
    },
  } satisfies Partial<WooCommerceSide>
}
