import type { Variant } from '@connect/simulators/shopify'
import { openShopify } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const plain = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`SKU-${String(at + 1).padStart(3, '0')}`, 10]))

describe('one bad row among 250', () => {
  test('of stock: 249 are written and one problem names the row; once mended, the next run writes it', async () => {
    const s = await openShopify({ stock: plain(250) })
    for (const sku of Object.keys(plain(250))) await s.warehouse.adjust(sku, 11)
    s.onceBefore('InventorySet', () => s.shop.command('deleteProduct', { title: 'Product SKU-100' }))
    const run = await s.done('end_of_day')
    expect(run.counts).toMatchObject({ applied: 249, rejected: 1 })
    expect(await s.problems()).toMatchObject([{ subjectKind: 'level', label: 'SKU-100' }])
    expect(s.shop.stock('SKU-099').available).toBe(11)
    expect(s.shop.stock('SKU-250').available).toBe(11)
    await s.done('import_products')
    await s.done('end_of_day')
    expect((await s.problems()).filter((problem) => problem.subjectKind === 'level')).toEqual([])
  })

  test('of items: 249 are made and one problem names the variant', async () => {
    const s = await openShopify({ stock: plain(250), firstDataset: false })
    const bad = (await s.shop.list<Variant>('variants')).find((variant) => variant.sku === 'SKU-100')
    await s.shop.command('changeVariant', { variantId: bad?.id, newSku: `SKU-${'9'.repeat(120)}` })
    await s.run('import_products')
    expect(await s.warehouse.items()).toHaveLength(249)
    expect(await s.problems()).toMatchObject([{ subjectKind: 'variant', code: 'item_key_too_long' }])
  })

  test('of orders: the others are imported and one problem names the order', async () => {
    const s = await openShopify({ stock: plain(3) })
    for (let at = 0; at < 25; at += 1) await s.shop.buy({ 'SKU-001': 1 }, at === 7 ? { shippingAddress: null } : {})
    const run = await s.done('import_orders')
    expect(await s.warehouse.orders()).toHaveLength(24)
    expect(run.counts).toMatchObject({ seen: 25, applied: 24 })
    expect(await s.problems()).toMatchObject([{ subjectKind: 'order', label: '#1008' }])
  })
})
