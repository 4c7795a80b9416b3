import { type EffectKey, id, type StoreLocationId } from '@connect/core'
import { createTransport } from '@connect/http'
import { collected } from '@connect/http/testing'
import { seedLarge } from '@connect/simulators/bigcommerce'
import { expect, it } from 'vitest'
import { createBigCommerce } from '../create-bigcommerce.ts'
import { openStore } from '../testing/open-store.ts'

it('the adapter does its work over real sockets: pages of products with stock, an empty list, and a reply that is lost on the way', async () => {
  const { options, rehearsal } = await openStore((context) => seedLarge(context, { simple: 300, productsWithTenVariants: 2, orders: 0 }))
  const transport = createTransport({ allowPrivateNetwork: true, log: options.log, userAgent: 'IntelliTrack-Connect/test' })
  const port = await rehearsal.platform.listen(0)
  try {
    const store = createBigCommerce({ ...options, transport, apiOrigin: `http://127.0.0.1:${port}` })
    const variants = (await collected(store.changedProducts(null, { full: true, withLevels: true }))).flatMap(({ rows }) => rows)
    expect(variants.map(({ levels }) => levels?.[0]?.figure)).toEqual(Array.from({ length: 320 }, () => 500))
    expect((await collected(store.changedOrders(null, { since: null }))).flatMap(({ rows }) => rows)).toEqual([])
    await rehearsal.platform.faults.set({ kind: 'lose-reply', on: 'PUT /v3/inventory/adjustments/absolute', times: 1 })
    const row = { stockKey: variants[0]!.stockKey, locationId: id<StoreLocationId>('1'), figure: 480, comparedWith: null }
    expect(await store.setLevels([{ key: id<EffectKey>('k'), reference: 'r', rows: [row] }])).toEqual([[{ kind: 'applied', value: null }]])
  } finally {
    await rehearsal.platform.close()
    await transport.close()
  }
})
