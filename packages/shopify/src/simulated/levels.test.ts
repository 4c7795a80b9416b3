import { type EffectKey, id, type LevelBatch, type StoreLevel, type StoreLocationId } from '@connect/core'
import { KIND, placeOrder, RETAIL, seedLarge, setStock, stockProduct, type Variant, WAREHOUSE } from '@connect/simulators/shopify'
import { describe, expect, it } from 'vitest'
import type { ShopifyOptions } from '../options.ts'
import { type OpenShop, openShop } from '../testing/open-shop.ts'
import { collected } from '../testing/scripted-shop.ts'

const warehouse = id<StoreLocationId>(WAREHOUSE)
const open = (variants: number, options: Partial<ShopifyOptions> = {}) =>
  openShop((context) => seedLarge(context, { variants, orders: 0 }), options)
const levels = async ({ store }: OpenShop) => (await collected(store.readLevels([warehouse], 'all'))).flat()

function batches(rows: readonly StoreLevel[], figure: (level: StoreLevel) => number): LevelBatch[] {
  const parts = Array.from({ length: Math.ceil(rows.length / 250) }, (_, part) => rows.slice(part * 250, part * 250 + 250))
  return parts.map((part, number) => ({
    key: id<EffectKey>(`run-1/${number}`),
    reference: 'End of Day 2026-11-20',
    rows: part.map((level) => ({
      stockKey: level.stockKey,
      locationId: level.locationId,
      figure: figure(level),
      comparedWith: level.figure,
    })),
  }))
}

describe('stock of the simulated shop', () => {
  it('1,000 changed items go out in four mutation fields, and a second time nothing moves', async () => {
    const shop = await open(1000)
    const before = await levels(shop)
    shop.calls()
    const outcomes = await shop.store.setLevels(batches(before, ({ figure }) => figure + 7))
    const { fields, counted } = shop.calls()
    expect(outcomes.flat().every(({ kind }) => kind === 'applied')).toBe(true)
    expect([fields['inventorySetQuantities'], counted]).toEqual([4, ['InventorySet']])
    expect((await levels(shop)).every(({ figure }) => figure === 507)).toBe(true)
    expect((await shop.store.setLevels(batches(before, ({ figure }) => figure + 7))).flat().every(({ kind }) => kind === 'applied')).toBe(
      true,
    )
  })

  it('one bundle in 250 ends as 249 written and one named problem', async () => {
    const shop = await openShop((context) => {
      seedLarge(context, { variants: 249, orders: 0 })
      const [part] = context.world.collection<Variant>(KIND.variant).values()
      stockProduct(context, {
        title: 'Set',
        variants: [{ sku: 'SET', price: '1.00', components: [{ variantId: part!.id, quantity: 2 }], stock: { [WAREHOUSE]: 0 } }],
      })
    })
    const before = await levels(shop)
    shop.calls()
    const outcomes = (await shop.store.setLevels(batches(before, () => 9))).flat()
    expect(outcomes.filter(({ kind }) => kind === 'applied')).toHaveLength(249)
    expect(outcomes.filter(({ kind }) => kind === 'rejected')).toMatchObject([{ code: 'bundle_stock' }])
    expect(shop.calls().counted).toHaveLength(2)
  })

  it('that was counted or sold meanwhile is not overwritten', async () => {
    const shop = await open(3, { settings: { stockFigure: 'available' } })
    const before = await levels(shop)
    await shop.act((context) => placeOrder(context, { lines: [{ sku: 'SKU-000002', quantity: 5 }], routingDelayMs: 0 }))
    const [outcomes] = await shop.store.setLevels(batches(before, () => 480))
    expect(outcomes).toEqual([
      { kind: 'applied', value: null },
      { kind: 'stale', actual: 495 },
      { kind: 'applied', value: null },
    ])
  })

  it('on hand counts what was sold but has not left; available does not', async () => {
    for (const [stockFigure, figure] of [
      ['on_hand', 500],
      ['available', 495],
    ] as const) {
      const shop = await open(1, { settings: { stockFigure } })
      await shop.act((context) => placeOrder(context, { lines: [{ sku: 'SKU-000001', quantity: 5 }], routingDelayMs: 0 }))
      expect(await levels(shop)).toMatchObject([{ figure, physical: 500 }])
    }
  })

  it('whose reply was lost is written once', async () => {
    const shop = await open(2)
    const before = await levels(shop)
    await shop.rehearsal.platform.faults.set({ kind: 'lose-reply', on: 'InventorySet', times: 1 })
    expect(await shop.store.setLevels(batches(before, () => 480))).toMatchObject([[{ kind: 'applied' }, { kind: 'applied' }]])
    expect((await levels(shop)).map(({ figure }) => figure)).toEqual([480, 480])
  })

  it('whose every reply is lost is uncertain, and the same batch sent later tells that it is done', async () => {
    const shop = await open(2)
    const wanted = batches(await levels(shop), () => 480)
    await shop.rehearsal.platform.faults.set({ kind: 'lose-reply', on: 'InventorySet', times: 3 })
    expect(await shop.store.setLevels(wanted)).toMatchObject([[{ kind: 'uncertain' }, { kind: 'uncertain' }]])
    expect(await shop.store.setLevels(wanted)).toMatchObject([[{ kind: 'applied' }, { kind: 'applied' }]])
  })

  it('sent again after a part of it was refused is written once', async () => {
    const shop = await open(3)
    const before = await levels(shop)
    await shop.act((context) => setStock(context, { sku: 'SKU-000001', location: WAREHOUSE, available: 490 }))
    const wanted = batches(before, () => 480)
    expect(await shop.store.setLevels(wanted)).toMatchObject([[{ kind: 'stale', actual: 490 }, { kind: 'applied' }, { kind: 'applied' }]])
    expect(await shop.store.setLevels(wanted)).toMatchObject([[{ kind: 'stale', actual: 490 }, { kind: 'already' }, { kind: 'already' }]])
  })

  it('of an item that is not stocked at a location says so', async () => {
    const shop = await open(1)
    const [level] = await levels(shop)
    const elsewhere = (await collected(shop.store.readLevels([id<StoreLocationId>(RETAIL)], [level!.stockKey]))).flat()
    expect(elsewhere).toMatchObject([{ stocked: false, figure: 0 }])
  })

  it('without the permission is a named problem', async () => {
    const shop = await open(1)
    const wanted = batches(await levels(shop), () => 480)
    await shop.rehearsal.platform.faults.set({ kind: 'missing-scope', on: '*', times: null, scope: 'write_inventory' })
    expect(await shop.store.setLevels(wanted)).toMatchObject([[{ kind: 'rejected', code: 'permission_missing' }]])
    await shop.rehearsal.platform.faults.clear()
    expect(await levels(shop)).toMatchObject([{ figure: 500 }])
  })
})
