import { openScenario, platforms } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const plain = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`SKU-${String(at + 1).padStart(3, '0')}`, 10]))

describe.each(platforms)('one bad row among 250 (%s)', (platform) => {
  test('of stock: 249 are written and one problem names the row; once mended, the next run writes it', async () => {
    const s = await openScenario(platform, { stock: plain(250) })
    await s.warehouse.adjustAll(Object.keys(plain(250)), 11)
    s.onceBefore('setting levels', () => s.store.removeProduct('SKU-100'))
    const run = await s.done('end_of_day')
    expect(run.counts).toMatchObject({ applied: 249, rejected: 1 })
    expect(await s.problems()).toMatchObject([{ subjectKind: 'level', label: 'SKU-100' }])
    expect(s.store.figure('SKU-099')).toBe(11)
    expect(s.store.figure('SKU-250')).toBe(11)
    await s.done('import_products')
    await s.done('end_of_day')
    expect((await s.problems()).filter((problem) => problem.subjectKind === 'level')).toEqual([])
  })

  test('of items: 249 are made and one problem names the variant', async () => {
    const s = await openScenario(platform, { stock: plain(250), firstDataset: false })
    await s.store.changeVariant('SKU-100', { sku: `SKU-${'9'.repeat(120)}` })
    await s.run('import_products')
    expect(await s.warehouse.items()).toHaveLength(249)
    expect(await s.problems()).toMatchObject([{ subjectKind: 'variant', code: 'item_key_too_long' }])
  })

  test('of orders: the others are imported and one problem names the order', async () => {
    const s = await openScenario(platform, { stock: { 'SKU-001': 100 } })
    const numbers: string[] = []
    for (let at = 0; at < 25; at += 1) numbers.push(await s.store.buy({ 'SKU-001': 1 }, at === 7 ? { custom: 'Engraving plate' } : {}))
    const run = await s.done('import_orders')
    expect(await s.warehouse.orders()).toHaveLength(24)
    expect(run.counts).toMatchObject({ seen: 25, applied: 24 })
    expect(await s.problems()).toMatchObject([{ subjectKind: 'order', label: numbers[7] }])
  })
})
