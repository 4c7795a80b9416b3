import type { StoreVariant } from '@connect/core'
import {
  changeProduct,
  changeVariant,
  KIND,
  levelOf,
  onHand,
  seedLarge,
  seedShop,
  type Variant,
  WAREHOUSE,
} from '@connect/simulators/shopify'
import { describe, expect, it } from 'vitest'
import type { ShopifyOptions } from '../options.ts'
import { type OpenShop, openShop } from '../testing/open-shop.ts'
import { collected } from '../testing/scripted-shop.ts'

const everything = async ({ store }: OpenShop, withLevels = true): Promise<StoreVariant[]> => {
  const pages = await collected(store.changedProducts(null, { full: true, withLevels }))
  expect(pages.filter(({ last }) => last)).toHaveLength(1)
  return pages.flatMap(({ rows }) => rows)
}
const walks: readonly NonNullable<ShopifyOptions['walk']>[] = ['paged', 'bulk']

describe('the catalogue of the simulated shop', () => {
  it.each(walks)('comes whole, %s, with the stock that is there', async (walk) => {
    const shop = await openShop((context) => seedShop(context), { walk })
    const rows = await everything(shop)
    await shop.act((context) => {
      expect(rows).toHaveLength(context.world.collection<Variant>(KIND.variant).size)
      for (const row of rows)
        for (const level of row.levels ?? []) expect(level.figure).toBe(onHand(levelOf(context, level.stockKey, level.locationId)!))
    })
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['physical', 'gift_card', 'not_shipped', 'bundle']))
    expect(rows.some(({ tracksStock }) => !tracksStock)).toBe(true)
    expect(rows.some(({ sku }) => sku === null)).toBe(true)
    expect(new Set(rows.map(({ stockKey }) => stockKey)).size).toBeLessThan(rows.length)
    expect(rows.some(({ unitCost }) => unitCost !== null)).toBe(true)
  })

  it('is the same by pages and by bulk', async () => {
    const sorted = async (walk: 'paged' | 'bulk') => {
      const rows = await everything(await openShop((context) => seedShop(context), { walk }))
      return rows
        .map((row) => ({ ...row, levels: [...(row.levels ?? [])].sort((a, b) => (a.locationId < b.locationId ? -1 : 1)) }))
        .sort((a, b) => (a.variantId < b.variantId ? -1 : 1))
    }
    expect(await sorted('paged')).toEqual(await sorted('bulk'))
  })

  it('of 10,000 variants with cost and stock takes at most 3 calls, polls and the download apart', async () => {
    const shop = await openShop((context) => seedLarge(context, { variants: 10_000, orders: 0 }))
    const rows = await everything(shop)
    expect(rows).toHaveLength(10_000)
    expect(rows.every(({ unitCost, levels }) => unitCost && levels?.[0]?.figure === 500)).toBe(true)
    expect(shop.calls().counted.length).toBeLessThanOrEqual(3)
  })

  it('comes by pages when bulk operations fail, also when a part of the file is there', async () => {
    const shop = await openShop((context) => seedLarge(context, { variants: 700, orders: 0 }))
    await shop.rehearsal.platform.faults.set({ kind: 'bulk-fails', on: 'bulk', times: 1, partial: true })
    expect(await everything(shop)).toHaveLength(700)
  })

  it('comes whole when the shop still counts every row as a point', async () => {
    const shop = await openShop((context) => seedLarge(context, { variants: 300, orders: 0 }), { walk: 'paged' })
    await shop.behave({ costModel: 'linear' })
    expect(await everything(shop)).toHaveLength(300)
  })

  it('is not throttled, because what is not there is not spent', async () => {
    const shop = await openShop((context) => seedLarge(context, { variants: 1500, orders: 0 }), { walk: 'paged' })
    await shop.behave({ bucket: { maximumAvailable: 250, restoreRate: 20 } })
    expect(await everything(shop)).toHaveLength(1500)
    expect(shop.calls().errors).toEqual([])
  })

  it('tells in one call that nothing changed, and finds what did: a price of purchase, a title', async () => {
    const shop = await openShop((context) => seedLarge(context, { variants: 40, orders: 0 }))
    const pages = await collected(shop.store.changedProducts(null, { full: true, withLevels: false }))
    shop.rehearsal.pass(600_000)
    const [first] = await collected(shop.store.changedProducts(pages.at(-1)!.next, { full: false, withLevels: false }))
    shop.rehearsal.pass(600_000)
    shop.calls()
    const [idle] = await collected(shop.store.changedProducts(first!.next, { full: false, withLevels: false }))
    expect(idle).toMatchObject({ rows: [], last: true })
    expect(shop.calls().counted).toEqual(['ProductsChanged'])
    await shop.act((context) => changeVariant(context, { sku: 'SKU-000013', cost: '99.00' }))
    await shop.act((context) => changeProduct(context, { title: 'Item 3', newTitle: 'Thing 3' }))
    shop.rehearsal.pass(60_000)
    const changed = (await collected(shop.store.changedProducts(idle!.next, { full: false, withLevels: true }))).flatMap(({ rows }) => rows)
    expect(changed.find(({ sku }) => sku === 'SKU-000013')).toMatchObject({
      unitCost: { amount: '99.00' },
      levels: [{ locationId: WAREHOUSE }],
    })
    expect(changed.some(({ productTitle }) => productTitle === 'Thing 3')).toBe(true)
  })

  it('gives variants by id, for an order line whose item is missing', async () => {
    const shop = await openShop((context) => seedLarge(context, { variants: 20, orders: 0 }))
    const rows = await everything(shop, false)
    const found = await shop.store.readVariants(rows.slice(0, 3).map(({ variantId }) => variantId))
    expect(found.map(({ sku }) => sku)).toEqual(rows.slice(0, 3).map(({ sku }) => sku))
  })
})
