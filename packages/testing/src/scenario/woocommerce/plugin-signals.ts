import { createSigner } from '@connect/woocommerce'
import type { StoreSide } from '../store-side.ts'
import type { VirtualTime } from '../virtual-time.ts'
import type { OpenSite } from './open-site.ts'
import { type SiteApp, siteApp } from './site-app.ts'

/** `signed`: with the plugin's key. `repliesLost`: the backend stores a batch, and the plugin does not hear of it. */
export function pluginSignals(
  { platform, storeKey, transport }: OpenSite,
  app: SiteApp,
  time: VirtualTime,
): StoreSide['signals'] & { repliesLost: boolean } {
  const nobody = async () => {}
  const signals = {
    repliesLost: false,
    echo: null,
    reader: app.events,
    stranger: siteApp({ time, storeKey, door: transport, site: () => transport, connected: nobody, removed: nobody }).events,
    deliver: async () => {
      if (!signals.repliesLost) return platform.runQueue()
      await platform.faults.set({ kind: 'lose-reply', on: 'pump', times: 1 })
      const first = await platform.runQueue()
      // The plugin pauses before it tries again.
      time.clock.pass(60_000)
      const second = await platform.runQueue()
      return { delivered: first.delivered + second.delivered, failed: first.failed + second.failed }
    },
    signed: (body: string | Uint8Array) => {
      const key = app.key()
      if (!key) throw new Error('The site is not connected')
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      return { headers: createSigner(key, time).sign('/plugin/events', bytes as never), body: bytes }
    },
  }
  return signals
}
