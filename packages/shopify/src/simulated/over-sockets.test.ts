import { type EffectKey, id, type StoreLocationId } from '@connect/core'
import { createTransport } from '@connect/http'
import { changeBehaviour, REHEARSAL_SHOP, rehearse, seedLarge, WAREHOUSE } from '@connect/simulators/shopify'
import { expect, it } from 'vitest'
import { createShopify } from '../create-shopify.ts'
import { collected } from '../testing/scripted-shop.ts'

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

it('the adapter does its work over real sockets: a bulk file, stock, and a reply that is lost on the way', async () => {
  const rehearsal = await rehearse()
  const { platform, clock, random, timer } = rehearsal
  const transport = createTransport({ allowPrivateNetwork: true, log, userAgent: 'IntelliTrack-Connect/test' })
  const port = await platform.listen(0)
  try {
    await platform.shop(REHEARSAL_SHOP).command((context) => {
      seedLarge(context, { variants: 600, orders: 0 })
      changeBehaviour(context, { bulkDelay: 0 })
    })
    const store = createShopify({
      shop: REHEARSAL_SHOP,
      adminOrigin: `http://127.0.0.1:${port}`,
      transport,
      clock,
      random,
      timer: { sleep: (ms, signal) => timer.sleep(ms, signal).then(() => platform.catchUp()) },
      log,
      accessToken: async () => rehearsal.token,
      settings: { stockFigure: 'on_hand' },
    })
    const variants = (await collected(store.changedProducts(null, { full: true, withLevels: true }))).flatMap(({ rows }) => rows)
    expect(variants).toHaveLength(600)
    await platform.faults.set({ kind: 'lose-reply', on: 'InventorySet', times: 1 })
    const row = { stockKey: variants[0]!.stockKey, locationId: id<StoreLocationId>(WAREHOUSE), figure: 480, comparedWith: 500 }
    expect(await store.setLevels([{ key: id<EffectKey>('k'), reference: 'r', rows: [row] }])).toEqual([[{ kind: 'applied', value: null }]])
  } finally {
    await platform.close()
    await transport.close()
  }
})
