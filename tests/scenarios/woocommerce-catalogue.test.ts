import { openWooCommerceStore, type WooCommerceScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { problems } from './problems-with-words.ts'
import { shownProducts } from './shown-products.ts'
import { pickingOrders, ways } from './woocommerce-ways.ts'

const items = async (s: WooCommerceScenario) => (await s.warehouse.items()).map((item) => item.itemNumber).sort()
const list = (s: WooCommerceScenario, product: object) =>
  s.admin.command<{ id: number; variationIds: readonly number[] }>('createProduct', product)
const size = (sku: string, option: string, more: object = {}) => ({ sku, options: { Size: option }, price: '24.00', ...more })

describe.each(ways)('the catalogue of a WooCommerce store (%s)', (way) => {
  const open = (options: Parameters<typeof openWooCommerceStore>[0] = {}) => openWooCommerceStore({ way, ...options })

  test('simple products and variations come in; groups, external, virtual and downloadable products do not, each with its reason', async () => {
    const s = await open({ firstDataset: false })
    await list(s, { name: 'Shirt', variations: [size('SHIRT-S', 'S', { stock: 3 }), size('SHIRT-M', 'M', { stock: 4 })] })
    await list(s, { name: 'Kitchen set', type: 'grouped', members: ['MUG', 'FILTER'] })
    await list(s, { name: 'Kettle elsewhere', type: 'external', sku: 'ELSEWHERE', externalUrl: 'https://kettles.example/' })
    await list(s, { name: 'Consultation', sku: 'TALK', virtual: true, price: '90.00' })
    await list(s, { name: 'Brewing guide', sku: 'GUIDE', downloadable: true, price: '9.00' })
    await list(s, { name: 'Guide, to read online', sku: 'ONLINE', downloadable: true, virtual: true, price: '9.00' })
    await s.done('first_dataset')
    expect(await items(s)).toEqual(['FILTER', 'MUG', 'SHIRT-M', 'SHIRT-S'])
    const shown = await shownProducts(s)
    expect(Object.fromEntries([...shown].map(([title, { state, text }]) => [title, [state, text.split('.')[0]]]))).toEqual({
      'Product MUG': ['Linked to item MUG', expect.any(String)],
      'Product FILTER': ['Linked to item FILTER', expect.any(String)],
      'Shirt, S': ['Linked to item SHIRT-S', expect.any(String)],
      'Shirt, M': ['Linked to item SHIRT-M', expect.any(String)],
      'Kitchen set': ['Not imported', 'Group'],
      'Kettle elsewhere': ['Not imported', 'Sold elsewhere'],
      Consultation: ['Not imported', 'Virtual product'],
      'Brewing guide': ['Not imported', 'Download'],
      'Guide, to read online': ['Not imported', 'Download'],
    })
    expect(shown.get('Kitchen set')?.text).toContain('Its members are imported one by one')
    expect(await problems(s)).toEqual([])
  })

  test('a single variation that is downloadable stays out, its siblings come in; an order of both is picked without it', async () => {
    const s = await open({ firstDataset: false })
    await list(s, {
      name: 'Album',
      variations: [size('ALBUM-LP', 'Record', { stock: 6 }), size('ALBUM-MP3', 'Download', { downloadable: true, virtual: true })],
    })
    await s.done('first_dataset')
    expect(await items(s)).toEqual(['ALBUM-LP', 'FILTER', 'MUG'])
    expect((await shownProducts(s)).get('Album, Download')).toMatchObject({
      state: 'Not imported',
      text: expect.stringContaining('Download'),
    })
    const number = await s.store.buy({ 'ALBUM-LP': 1, 'ALBUM-MP3': 1 })
    const onlyDownload = await s.store.buy({ 'ALBUM-MP3': 1 })
    await s.done('sync')
    expect(await pickingOrders(s)).toEqual([number])
    expect((await s.warehouse.order(number)).lines.map((line) => line.itemNumber)).toEqual(['ALBUM-LP'])
    await s.warehouse.pick(number)
    await s.warehouse.ship(number)
    await s.done('end_of_day')
    expect(s.store.sent(number)).toMatchObject({ 'ALBUM-LP': 1 })
    expect(s.store.shipments(onlyDownload).filter(({ tracking }) => tracking !== null)).toEqual([])
    expect(s.store.figure('ALBUM-LP')).toBe(5)
    expect(await problems(s)).toEqual([])
  })

  test('stock that the product keeps for one variation is loaded and sent by the product', async () => {
    const s = await open({ firstDataset: false })
    await list(s, { name: 'Print', stock: 12, variations: [size('PRINT-A', 'A')] })
    await s.done('first_dataset')
    expect(await s.warehouse.onHand('PRINT-A')).toBe(12)
    await s.store.buy({ 'PRINT-A': 2 })
    await s.warehouse.adjust('PRINT-A', 20)
    await s.done('end_of_day')
    expect(s.store.figure('PRINT-A')).toBe(18)
    expect(await problems(s)).toEqual([])
  })

  test('stock that the product keeps for several is nobody’s alone: each is an item, and the store keeps its figure', async () => {
    const s = await open({ firstDataset: false })
    await list(s, {
      name: 'Print',
      stock: 12,
      variations: [size('PRINT-A', 'A'), size('PRINT-B', 'B'), size('PRINT-C', 'C', { stock: 5 })],
    })
    await s.done('first_dataset')
    expect(await items(s)).toEqual(expect.arrayContaining(['PRINT-A', 'PRINT-B', 'PRINT-C']))
    expect([await s.warehouse.onHand('PRINT-A'), await s.warehouse.onHand('PRINT-C')]).toEqual([0, 5])
    expect((await problems(s)).map(([code]) => code)).toEqual(['shared_stock'])
    await s.warehouse.adjust('PRINT-C', 7)
    await s.done('end_of_day')
    expect([s.store.figure('PRINT-A'), s.store.figure('PRINT-B'), s.store.figure('PRINT-C')]).toEqual([12, 12, 7])
  })

  test('a product of which no stock is kept is an item without stock', async () => {
    const s = await open()
    await list(s, { name: 'Tote', sku: 'TOTE', price: '5.00', stock: null })
    await s.done('sync')
    await s.warehouse.adjust('TOTE', 12)
    s.calls.reset()
    await s.done('end_of_day')
    expect(await items(s)).toContain('TOTE')
    expect(s.calls.storeWrites).toEqual([])
    expect(await problems(s)).toEqual([])
  })

  test.each([
    ['cost of goods, where that feature is on', { costOfGoods: true }, null, '4.5'],
    ['the field that the merchant has named, where it is off', { costOfGoods: false }, '_wc_cog_cost', '3.25'],
    ['nowhere, where neither is there: it is left empty', { costOfGoods: false }, null, null],
  ])('unit cost comes from %s', async (_, profile, unitCostField, amount) => {
    const s = await open({ profile, firstDataset: false, settings: { unitCostField } })
    await list(s, { name: 'Kettle', sku: 'KETTLE', price: '20.00', cost: '4.5', meta: { _wc_cog_cost: '3.25' }, stock: 1 })
    await s.done('first_dataset')
    const kettle = (await s.warehouse.items()).find((item) => item.itemNumber === 'KETTLE')
    expect(kettle?.unitCost === null ? null : Number(kettle?.unitCost)).toBe(amount === null ? null : Number(amount))
    expect(await problems(s)).toEqual([])
  })

  test('a product in the trash gets no more stock, and is taken up again when it is restored', async () => {
    const s = await open()
    const { id } = await s.admin.command<{ id: number }>('trashProduct', { sku: 'MUG' })
    await s.warehouse.adjust('MUG', 7)
    s.calls.reset()
    await s.done('end_of_day')
    expect(s.calls.storeWrites).toEqual([])
    await s.admin.command('restoreProduct', { id })
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(7)
    expect(await items(s)).toEqual(['FILTER', 'MUG'])
  })
})
