import { Unavailable } from '@connect/core'
import { beginOutbox } from '@connect/database'
import { PLUGIN_KIND, type PluginState } from '@connect/simulators/woocommerce'
import { openSite } from './open-site.ts'
import { pluginSignals } from './plugin-signals.ts'
import { appOrigin, siteApp } from './site-app.ts'
import { siteFaults, struckByPlugin } from './site-faults.ts'
import { type WooCommerceSide, type WooCommerceSideOptions, wooCommerceSide } from './woocommerce-side.ts'

/** A site with our plugin, and our app as apps/woocommerce has it. */
export async function pluginSide(options: WooCommerceSideOptions): Promise<WooCommerceSide> {
  const { time, which, kept, door, removed } = options
  const app = siteApp({
    time,
    storeKey: which === 1 ? 'store.example' : `store-${which}.example`,
    door,
    site: () => site.transport,
    connected: () => kept.unitOfWork.transaction(kept.connectionId, (r) => beginOutbox(r, 'woocommerce')),
    removed,
  })
  const site = await openSite(which, time, app, { plugin: true, profile: { costOfGoods: true, ...options.profile } })
  const { platform } = site
  const signals = pluginSignals(site, app, time)
  const rest = `${site.origin}/wp-json/`
  const common = await wooCommerceSide(options, site, {
    access: async () => {
      const key = app.key()
      if (!key) throw new Unavailable('store', 'auth', 'The store is not connected')
      return { kind: 'plugin', rest, key }
    },
    destination: null,
    telling: ['customer_note', 'fulfillment', 'completed_order'],
  })
  const { command } = common.admin
  return {
    ...common,
    silenceCounts: 10 * 60_000,
    signals,
    faults: siteFaults(
      platform.faults,
      struckByPlugin,
      async (fault) => {
        if (fault === 'twice') signals.repliesLost = true
        else app.forging = true
      },
      () => {
        signals.repliesLost = false
        app.forging = false
      },
    ),
    app: {
      open: async () => {
        const refused = await command('connectPlugin', { backend: appOrigin, code: 'ABCDE-12345' })
        if (refused !== null) throw new Error(`The plugin could not be connected: ${JSON.stringify(refused)}`)
      },
      install: async () => void (await command('activatePlugin')),
      uninstall: async () => void (await command('uninstallPlugin')),
      revoke: () =>
        platform.site('').command(({ world }) => {
          const states = world.collection<PluginState>(PLUGIN_KIND.state)
          const state = states.get('plugin')
          if (state) states.put('plugin', { ...state, key: null })
        }),
      forget: app.forget,
      permission: '',
      withhold: async () => {
        throw new Error('The plugin has no permissions that a merchant could take away')
      },
      breakSubscriptions: async () => {
        throw new Error('The plugin has no subscriptions')
      },
    },
    marks: {
      'reading orders': '/intellitrack/v1/orders',
      'setting levels': '/intellitrack/v1/stock',
      'recording shipments': '/intellitrack/v1/shipments',
    },
    // The site's cron has run since anybody looked.
    catchUp: async () => void (await platform.runQueue()),
  }
}
