import { probeStore } from '@connect/woocommerce'
import { createCatalogue } from '../store/create-catalogue.ts'
import { place } from '../walk/at-store.ts'
import type { Hop } from '../walk/live.ts'

interface SystemStatus {
  readonly environment: {
    readonly version: string
    readonly wp_version: string
    readonly php_version: string
    readonly server_info: string
  }
}

/** What is there, and what a shop would have before it is connected: products, an open order and one on hold. */
export const describe: Hop = {
  name: 'The store is looked at; products and two orders are made',
  run: async (live) => {
    const { options, machine, merchant, page, made, notes, check, measure } = live
    const probed = await probeStore({ address: options.store, transport: machine.recorder.transport, allowPlainHttp: false })
    if (probed.kind === 'rejected') throw new Error(probed.message)
    notes.storeName = probed.name
    check('the plugin is active there', probed.plugin || options.way === 'rest', true)
    const { environment } = await merchant.get<SystemStatus>('system_status?_fields=environment')
    measure(
      'store',
      `WooCommerce ${environment.version}, WordPress ${environment.wp_version}, PHP ${environment.php_version}, ${environment.server_info}`,
    )
    const { catalogue, hasCosts } = await createCatalogue(live, options.large ? 1_000 : 12)
    Object.assign(notes, { catalogue, hasCosts })
    measure('products made', made.products.size)
    measure('cost of goods', hasCosts ? 'on' : 'off, so the unit cost is in a field')
    notes.before = { open: await place(live, [[catalogue.simple, 3]]), held: await place(live, [[catalogue.simple, 1]], 'on-hold') }
    if (!page) return
    const { checks } = await page.connection()
    for (const { id, ok, text } of checks) measure(`check ${id}`, `${ok ? 'ok' : 'NOT OK'}: ${text}`)
  },
}
