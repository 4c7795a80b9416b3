import { Unavailable } from '@connect/core'
import { type ApiKey, revokeKey, WEBHOOK_KIND, type Webhook } from '@connect/simulators/woocommerce'
import { openSite } from './open-site.ts'
import { restSignals } from './rest-signals.ts'
import { appOrigin } from './site-app.ts'
import { siteFaults, struckByRest } from './site-faults.ts'
import { type WooCommerceSide, type WooCommerceSideOptions, wooCommerceSide } from './woocommerce-side.ts'

const webhookSecret = 'a secret that our app made for this store'

/** A site without our plugin: its own REST API and webhooks. */
export async function restSide(options: WooCommerceSideOptions): Promise<WooCommerceSide> {
  const { time, which, kept, door } = options
  const site = await openSite(which, time, door, { plugin: false, profile: { costOfGoods: true, ...options.profile } })
  const { platform } = site
  let key: ApiKey | null = null
  const common = await wooCommerceSide(options, site, {
    access: async () => {
      if (!key) throw new Unavailable('store', 'auth', 'The store has not granted access')
      const { consumerKey, consumerSecret } = key
      return { kind: 'rest', rest: `${site.origin}/wp-json/`, consumerKey, consumerSecret, webhookSecret }
    },
    destination: `${appOrigin}/webhooks/${kept.connectionId}`,
    // That an order is complete is the store's own mail: it knows nothing of parcels.
    telling: ['customer_note', 'fulfillment'],
  })
  const { command } = common.admin
  const change = (
    work: (hooks: readonly Webhook[], kept: { put(id: string, hook: Webhook): unknown; delete(id: string): unknown }) => void,
  ) =>
    platform.site('').command(({ world }) => {
      const hooks = world.collection<Webhook>(WEBHOOK_KIND.webhook)
      work([...hooks.values()], hooks)
    })
  const revoke = async () => {
    const known = key
    if (known) await platform.site('').command((context) => revokeKey(context, known.consumerKey))
  }
  return {
    ...common,
    silenceCounts: 0,
    signals: restSignals(site, webhookSecret, time),
    faults: siteFaults(
      platform.faults,
      struckByRest,
      async (fault) =>
        void (await platform.faults.set({ kind: fault === 'twice' ? 'webhook-duplicate' : 'webhook-forge', on: '*', times: null })),
      () => {},
    ),
    app: {
      open: async (line) => {
        key = await command<ApiKey>('addKey', { permissions: 'read_write', description: 'IntelliTrack' })
        const store = await common.process(line)()
        await store.ensureSubscriptions()
      },
      install: async () => {},
      uninstall: async () => {
        await revoke()
        await change((hooks, all) => {
          for (const hook of hooks) all.delete(String(hook.id))
        })
      },
      revoke,
      forget: () => {
        key = null
      },
      permission: 'orders',
      withhold: async () => {
        throw new Error('A key has no permissions that could be taken away one by one')
      },
      breakSubscriptions: () =>
        // One is gone, and the store has switched another one off.
        change(([first, second], all) => {
          if (first) all.delete(String(first.id))
          if (second) all.put(String(second.id), { ...second, status: 'disabled' })
        }),
    },
    marks: { 'reading orders': '/wc/v3/orders', 'setting levels': '"stock_quantity"', 'recording shipments': '_intellitrack_shipments' },
    catchUp: () => platform.catchUp(),
  }
}
