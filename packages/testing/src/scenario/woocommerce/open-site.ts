import type { Transport } from '@connect/core'
import {
  createSimulatedWooCommerce,
  inProcessTransport,
  type SimulatedWooCommerce,
  type SiteContext,
  type SiteProfile,
} from '@connect/simulators/woocommerce'
import { memoryDocumentStore } from '@connect/simulators/world'
import type { VirtualTime } from '../virtual-time.ts'

/** A host in this thread with one site at its root. */
export interface OpenSite {
  readonly origin: string
  /** As in ConnectionRecord. */
  readonly storeKey: string
  readonly platform: SimulatedWooCommerce
  readonly transport: Transport
  context(): SiteContext
}

/** `outside` takes what the site sends. */
export async function openSite(
  which: number,
  time: VirtualTime,
  outside: Transport,
  { plugin, profile }: { readonly plugin: boolean; readonly profile: Partial<SiteProfile> },
): Promise<OpenSite> {
  const storeKey = which === 1 ? 'store.example' : `store-${which}.example`
  const origin = `https://${storeKey}`
  const platform = await createSimulatedWooCommerce({
    ...time,
    store: memoryDocumentStore(),
    transport: outside,
    home: origin,
    // Fulfillments show what was sent, by whomever.
    sites: [{ path: '', plugin, profile: { name: 'Juniper Goods', fulfillments: true, ...profile } }],
  })
  // Nobody waits in vain here: time passes only while somebody works.
  const patient = { sleep: () => new Promise<void>(() => {}) }
  return { origin, storeKey, platform, transport: inProcessTransport(platform, patient), context: () => platform.context('') }
}
