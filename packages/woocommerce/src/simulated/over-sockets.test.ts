import { type EffectKey, id, type StoreLocationId } from '@connect/core'
import { createTransport } from '@connect/http'
import { collected } from '@connect/http/testing'
import { seedLarge } from '@connect/simulators/woocommerce'
import { expect, it } from 'vitest'
import { openWooCommerce } from '../open-woocommerce.ts'
import { openStore } from '../testing/open-store.ts'

it.each(['plugin', 'rest'] as const)(
  'the adapter does its work over real sockets by the %s: pages of products with stock, an empty list, and a reply that is lost on the way',
  async (way) => {
    const { options, platform } = await openStore(
      way,
      (context) => seedLarge(context, { simple: 120, variable: 2, orders: 0 }),
      {},
      { behindTlsProxy: true },
    )
    const transport = createTransport({ allowPrivateNetwork: true, log: options.log, userAgent: 'IntelliTrack-Connect/test' })
    const port = await platform.listen(0)
    try {
      const access = async () => ({ ...(await options.access()), rest: `http://127.0.0.1:${port}/wp-json/` })
      const store = await openWooCommerce({ ...options, access, transport, allowPlainHttp: true })
      const variants = (await collected(store.changedProducts(null, { full: true, withLevels: true }))).flatMap(({ rows }) => rows)
      expect(variants.map(({ levels }) => levels?.[0]?.figure)).toEqual(Array.from({ length: 140 }, () => 500))
      expect((await collected(store.changedOrders(null, { since: null }))).flatMap(({ rows }) => rows)).toEqual([])
      await platform.faults.set({
        kind: 'lose-reply',
        on: way === 'plugin' ? 'POST /intellitrack/v1/stock' : 'POST /wc/v3/products/batch',
        times: 1,
      })
      const row = { stockKey: variants[0]!.stockKey, locationId: id<StoreLocationId>('store'), figure: 480, comparedWith: null }
      const set = () => store.setLevels([{ key: id<EffectKey>('k'), reference: 'r', rows: [row] }])
      expect(await set()).toMatchObject([[{ kind: 'uncertain' }]])
      const [levels] = await collected(store.readLevels([row.locationId], [row.stockKey]))
      expect(levels?.map(({ figure }) => figure)).toEqual([480])
      expect(await set()).toMatchObject([[{ kind: way === 'plugin' ? 'already' : 'applied' }]])
    } finally {
      await platform.close()
      await transport.close()
    }
  },
)
