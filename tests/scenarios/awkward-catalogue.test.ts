import { type ProductPlan, THIRD_PARTY, type Variant, WAREHOUSE } from '@connect/simulators/shopify'
import { openShopify, type ShopifyScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const stock = (units: number) => ({ [WAREHOUSE]: units })
const mug: ProductPlan = {
  title: 'Mug',
  variants: [{ sku: 'MUG', price: '18.00', cost: '7.10', barcode: '4006381333931', stock: stock(40) }],
}
const giftCard: ProductPlan = {
  title: 'Gift Card',
  isGiftCard: true,
  variants: [{ sku: 'GIFT', price: '50.00', tracked: false, requiresShipping: false }],
}
const numbers = async (s: ShopifyScenario) => (await s.warehouse.items()).map((item) => item.itemNumber).sort()

describe('a catalogue with awkward products', () => {
  test('gift cards and services become no items, and an order of a mug and a gift card is picked as a mug', async () => {
    const lesson: ProductPlan = {
      title: 'Brewing Class',
      variants: [{ sku: 'CLASS', price: '45.00', tracked: false, requiresShipping: false }],
    }
    const s = await openShopify({ products: [mug, giftCard, lesson] })
    expect(await numbers(s)).toEqual(['MUG'])
    const number = await s.shop.buy({ MUG: 1, GIFT: 1 })
    const onlyCard = await s.shop.buy({ GIFT: 1 })
    await s.done('sync')
    expect((await s.warehouse.orders()).map((order) => [order.orderNumber, order.lines.map((line) => line.itemNumber)])).toEqual([
      [number, ['MUG']],
    ])
    expect(onlyCard).not.toBe(number)
    await s.warehouse.pick(number)
    await s.warehouse.ship(number)
    await s.done('sync')
    expect(s.shop.order(number).lines.map((line) => line.fulfilledQuantity)).toEqual([1, 1])
    expect(await s.problems()).toEqual([])
  })

  test('unit cost and barcode come along; a missing cost is no error', async () => {
    const plain: ProductPlan = { title: 'Plain', variants: [{ sku: 'PLAIN', price: '3.00', stock: stock(1) }] }
    const s = await openShopify({ products: [mug, plain] })
    const items = await s.warehouse.items()
    expect(items.find((item) => item.itemNumber === 'MUG')).toMatchObject({ unitCost: '7.10', alternateNumber: '4006381333931' })
    expect(items.find((item) => item.itemNumber === 'PLAIN')).toMatchObject({ unitCost: null })
    expect(await s.problems()).toEqual([])
  })

  test('two variants with one SKU: the first has the item, the second is named, never merged, and comes in when mended', async () => {
    const twin: ProductPlan = { title: 'Twin', variants: [{ sku: 'MUG', price: '20.00', stock: stock(7) }] }
    const s = await openShopify({ products: [mug, twin] })
    expect(await numbers(s)).toEqual(['MUG'])
    expect(await s.warehouse.onHand('MUG')).toBe(40)
    expect(await s.problems()).toMatchObject([{ code: 'duplicate_item_key', label: 'MUG' }])
    const twins = [...(await s.shop.list<Variant>('variants'))].filter((variant) => variant.sku === 'MUG')
    await s.shop.command('changeVariant', { variantId: twins[1]?.id, newSku: 'MUG-2' })
    await s.done('sync')
    expect(await numbers(s)).toEqual(['MUG', 'MUG-2'])
    expect(await s.problems()).toEqual([])
  })

  test('a variant without a SKU is named and not imported; an order of it waits whole, and comes in once it has one', async () => {
    const nameless: ProductPlan = { title: 'Nameless', variants: [{ sku: null, price: '9.00', stock: stock(5) }] }
    const s = await openShopify({ products: [mug, nameless] })
    expect(await numbers(s)).toEqual(['MUG'])
    const variant = (await s.shop.list<Variant>('variants')).find((one) => one.sku === null)
    const lines = [
      { sku: 'MUG', quantity: 1 },
      { variantId: variant?.id, quantity: 2 },
    ]
    const { name } = await s.shop.command<{ name: string }>('placeOrder', { lines })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect(await s.problems()).toEqual(expect.arrayContaining([expect.objectContaining({ subjectKind: 'order', label: name })]))
    await s.shop.command('changeVariant', { variantId: variant?.id, newSku: 'NAMED' })
    await s.done('sync')
    expect((await s.warehouse.order(name)).lines.map((line) => [line.itemNumber, line.ordered])).toEqual([
      ['MUG', '1'],
      ['NAMED', '2'],
    ])
    expect(await s.problems()).toEqual([])
  })

  test('a bundle is no item; its components are picked', async () => {
    const s = await openShopify({ stock: { BEANS: 40, FILTERS: 100 } })
    const components = [
      { sku: 'BEANS', quantity: 2 },
      { sku: 'FILTERS', quantity: 1 },
    ]
    await s.shop.command('createProduct', { title: 'Starter Set', variants: [{ sku: 'SET', price: '40.00', tracked: false, components }] })
    await s.done('sync')
    expect(await numbers(s)).toEqual(['BEANS', 'FILTERS'])
    const number = await s.shop.buy({ SET: 2 })
    await s.done('sync')
    expect((await s.warehouse.order(number)).lines.map((line) => [line.itemNumber, Number(line.ordered)]).sort()).toEqual([
      ['BEANS', 4],
      ['FILTERS', 2],
    ])
    await s.warehouse.pick(number)
    await s.warehouse.ship(number)
    await s.done('end_of_day')
    expect(s.shop.order(number).lines.every((line) => line.fulfilledQuantity === line.quantity)).toBe(true)
    expect(s.shop.stock('BEANS').available).toBe(36)
    expect(await s.problems()).toEqual([])
  })

  test('two variants that sell one inventory item: one item, its stock loaded once and sent once', async () => {
    const s = await openShopify({ products: [mug], firstDataset: false })
    const own = (await s.shop.list<Variant>('variants'))[0]
    await s.shop.command('createProduct', { title: 'Mug, boxed', variants: [{ sku: 'MUG', price: '22.00', sharesItemOf: own?.id }] })
    await s.done('first_dataset')
    expect(await numbers(s)).toEqual(['MUG'])
    expect(await s.warehouse.onHand('MUG')).toBe(40)
    await s.warehouse.adjust('MUG', 33)
    s.calls.reset()
    await s.done('end_of_day')
    expect(s.shop.stock('MUG').available).toBe(33)
    expect(s.calls.mutations).toEqual({ inventorySetQuantities: 1 })
    expect(await s.problems()).toEqual([])
  })

  test('an untracked product is an item without stock', async () => {
    const tote: ProductPlan = { title: 'Tote', variants: [{ sku: 'TOTE', price: '15.00', tracked: false }] }
    const s = await openShopify({ products: [mug, tote] })
    expect(await numbers(s)).toEqual(['MUG', 'TOTE'])
    await s.warehouse.adjust('TOTE', 12)
    s.calls.reset()
    await s.done('end_of_day')
    expect(s.calls.mutations).toEqual({})
    expect(await s.problems()).toEqual([])
  })

  test('what only a third party stocks is left to it: no picking order, no figure', async () => {
    const mill: ProductPlan = { title: 'Hand Mill', variants: [{ sku: 'MILL', price: '120.00', stock: { [THIRD_PARTY]: 25 } }] }
    const s = await openShopify({ products: [mug, mill] })
    await s.shop.buy({ MILL: 1 })
    await s.done('sync')
    await s.done('end_of_day')
    expect(await s.warehouse.orders()).toEqual([])
    expect(s.shop.stock('MILL', THIRD_PARTY)).toMatchObject({ onHand: 25 })
    expect(s.calls.mutations).toEqual({})
  })

  test('a product that is archived keeps its item, and gets no more stock', async () => {
    const s = await openShopify({ products: [mug] })
    await s.shop.command('changeProduct', { title: 'Mug', status: 'ARCHIVED' })
    await s.warehouse.adjust('MUG', 3)
    await s.done('sync')
    await s.done('end_of_day')
    expect(await numbers(s)).toEqual(['MUG'])
    expect(s.shop.stock('MUG').available).toBe(40)
  })

  test('a changed SKU makes no second item: somebody decides', async () => {
    const s = await openShopify({ products: [mug] })
    await s.shop.command('changeVariant', { sku: 'MUG', newSku: 'CUP' })
    await s.done('sync')
    expect(await numbers(s)).toEqual(['MUG'])
    expect(await s.problems()).toMatchObject([{ code: 'item_key_changed' }])
    await s.shop.command('changeVariant', { sku: 'CUP', newSku: 'MUG' })
    await s.done('sync')
    expect(await s.problems()).toEqual([])
  })

  test('an order of a product listed a moment ago brings the product with it', async () => {
    const s = await openShopify({ products: [mug] })
    await s.shop.command('createProduct', {
      title: 'Kettle',
      variants: [{ sku: 'KETTLE', price: '89.00', stock: [{ location: WAREHOUSE, units: 4 }] }],
    })
    const number = await s.shop.buy({ KETTLE: 1 })
    await s.done('import_orders')
    expect((await s.warehouse.order(number)).lines).toMatchObject([{ itemNumber: 'KETTLE', ordered: '1' }])
    expect(await s.problems()).toEqual([])
  })
})
