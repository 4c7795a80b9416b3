import { type EffectKey, id, type LineId, type ShipmentWrite } from '@connect/core'
import { changeProduct, editOrder, KIND, seedShop, type Variant } from '@connect/simulators/shopify'
import { expect, it } from 'vitest'
import { openShop } from '../testing/open-shop.ts'
import { collected } from '../testing/scripted-shop.ts'

it('everything is done in a shop that still counts every row as a point and gives few of them, however many calls it takes', async () => {
  const shop = await openShop((context) => seedShop(context), { walk: 'paged' })
  await shop.behave({ costModel: 'linear', bucket: { maximumAvailable: 1000, restoreRate: 50 } })
  const { store } = shop

  const products = await collected(store.changedProducts(null, { full: true, withLevels: true }))
  const variants = products.flatMap(({ rows }) => rows)
  await shop.act((context) => expect(variants).toHaveLength(context.world.collection<Variant>(KIND.variant).size))

  const orders = (await collected(store.changedOrders(null, { since: null }))).flatMap(({ rows }) => rows)
  expect((await store.readOrders(orders.map(({ orderId }) => orderId))).length).toBe(orders.length)

  await shop.act((context) => changeProduct(context, { productId: variants[0]!.productId, newTitle: 'Renamed' }))
  shop.rehearsal.pass(1000)
  const changed = (await collected(store.changedProducts(products.at(-1)!.next, { full: false, withLevels: true }))).flatMap(
    ({ rows }) => rows,
  )
  expect(changed.some(({ productTitle }) => productTitle === 'Renamed')).toBe(true)

  const locations = (await store.locations()).filter(({ managedBy }) => managedBy === 'merchant').map(({ id: one }) => one)
  const levels = (await collected(store.readLevels(locations, 'all'))).flat()
  const named = (
    await collected(
      store.readLevels(
        locations.slice(0, 1),
        levels.map(({ stockKey }) => stockKey),
      ),
    )
  ).flat()
  expect(named.length).toBeGreaterThan(100)

  const order = orders.find(
    ({ groups }) =>
      groups[0]?.release.kind === 'released' && groups[0].managedBy === 'merchant' && groups[0].lines.some(({ open }) => open > 0),
  )!
  await shop.act((context) =>
    editOrder(context, {
      order: order.number,
      add: [{ sku: variants.find(({ kind, sku }) => kind === 'physical' && sku)!.sku! }],
      replaceFulfillmentOrders: true,
    }),
  )
  const [group] = order.groups
  const shipment: ShipmentWrite = {
    key: id<EffectKey>('k'),
    orderId: order.orderId,
    orderNumber: order.number,
    groupKey: group!.key,
    handle: group!.handle,
    lines: group!.lines.filter(({ open }) => open > 0).map(({ lineId, open }) => ({ lineId: id<LineId>(lineId), quantity: open })),
    tracking: { carrier: 'UPS', method: null, number: '1Z', url: null },
    shippedAt: null,
    notifyCustomer: false,
  }
  expect(await store.recordShipments([shipment])).toMatchObject([{ kind: 'applied' }])
  expect((await store.carriers()).length).toBeGreaterThan(0)
})
