import { RETAIL, THIRD_PARTY } from '@connect/simulators/shopify'
import { openShopify, type ShopifyScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { quayStreet } from './quay-street.ts'

const lines = async (s: ShopifyScenario, number: string) =>
  (await s.warehouse.order(number)).lines.map((line) => [line.itemNumber, Number(line.ordered)])

/** An imported order of two mugs and a filter. */
async function imported(s: ShopifyScenario): Promise<string> {
  const number = await s.shop.buy({ MUG: 2, FILTER: 1 })
  await s.done('sync')
  return number
}

/** A picking order is picked whole and shipped, and the store hears of it. */
async function sent(s: ShopifyScenario, orderNumber: string): Promise<void> {
  await s.warehouse.pick(orderNumber)
  await s.warehouse.ship(orderNumber)
  await s.done('sync')
}

describe('what changes in the store before the first pick reaches the picking order', () => {
  test('an edit: other quantities, a line more, a line less', async () => {
    const s = await openShopify({ stock: { MUG: 40, FILTER: 100, BEANS: 12 } })
    const number = await imported(s)
    await s.shop.command('editOrder', {
      order: number,
      quantities: [
        { sku: 'MUG', quantity: 5 },
        { sku: 'FILTER', quantity: 0 },
      ],
      add: [{ sku: 'BEANS', quantity: 3 }],
    })
    await s.done('sync')
    expect(await lines(s, number)).toEqual([
      ['MUG', 5],
      ['BEANS', 3],
    ])
    expect(await s.warehouse.orders()).toHaveLength(1)
    expect(await s.problems()).toEqual([])
  })

  test('an edit after which the store has given its fulfilment orders new ids', async () => {
    const s = await openShopify()
    const number = await imported(s)
    await s.shop.command('editOrder', { order: number, quantities: [{ sku: 'MUG', quantity: 1 }], replaceFulfillmentOrders: true })
    await s.done('sync')
    expect(await lines(s, number)).toEqual([
      ['MUG', 1],
      ['FILTER', 1],
    ])
    expect(await s.warehouse.orders()).toHaveLength(1)
    await sent(s, number)
    expect(s.shop.order(number).lines).toMatchObject([{ fulfilledQuantity: 1 }, { fulfilledQuantity: 1 }])
  })

  test('a refund of units before they were shipped', async () => {
    const s = await openShopify()
    const number = await imported(s)
    await s.shop.command('refundLines', { order: number, lines: [{ sku: 'MUG', quantity: 1, restockType: 'CANCEL' }] })
    await s.done('sync')
    expect(await lines(s, number)).toEqual([
      ['MUG', 1],
      ['FILTER', 1],
    ])
  })

  test('a refund of everything takes the picking order back', async () => {
    const s = await openShopify()
    const number = await imported(s)
    await s.shop.command('refundLines', {
      order: number,
      lines: [
        { sku: 'MUG', quantity: 2, restockType: 'CANCEL' },
        { sku: 'FILTER', quantity: 1, restockType: 'CANCEL' },
      ],
    })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
  })

  test('a new address', async () => {
    const s = await openShopify()
    const number = await imported(s)
    await s.shop.command('changeAddress', { order: number, shippingAddress: quayStreet })
    await s.done('sync')
    expect((await s.warehouse.order(number)).shipTo).toMatchObject({
      name: 'Ada Coast',
      address: { address1: '9 Quay Street', postalCode: '98402' },
    })
  })

  test('a hold takes it back, its release brings it again, under the same number', async () => {
    const s = await openShopify()
    const number = await imported(s)
    await s.shop.command('holdOrder', { order: number, reason: 'INCORRECT_ADDRESS' })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    await s.shop.command('releaseHold', { order: number })
    await s.done('sync')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
    await sent(s, number)
    expect(s.shop.fulfilments(number)).toHaveLength(1)
  })

  test('a hold released before the first import lets it in', async () => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 1 }, { hold: { reason: 'AWAITING_PAYMENT' } })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    await s.shop.command('releaseHold', { order: number })
    await s.done('sync')
    expect(await lines(s, number)).toEqual([['MUG', 1]])
  })

  test('a move to another location of ours cancels there and receives here, once', async () => {
    const s = await openShopify()
    await s.shop.command('setStock', { sku: 'MUG', location: RETAIL, available: 10 })
    const number = await s.shop.buy({ MUG: 2 })
    await s.done('sync')
    await s.shop.command('moveOrder', { order: number, to: RETAIL })
    await s.done('sync')
    const orders = await s.warehouse.orders()
    expect(orders.map((order) => order.lines.map((line) => [line.itemNumber, Number(line.ordered)]))).toEqual([[['MUG', 2]]])
    const [moved] = orders
    await sent(s, moved?.orderNumber ?? '')
    expect(s.shop.fulfilments(number)).toMatchObject([{ locationId: RETAIL }])
  })

  test('a part moved to a third party is theirs, the rest is ours', async () => {
    const s = await openShopify()
    await s.shop.command('setStock', { sku: 'MUG', location: THIRD_PARTY, available: 10 })
    const number = await imported(s)
    const [group] = s.shop.fulfilmentOrders(number)
    const mugs = group?.lines.find((line) => line.lineItemId === s.shop.order(number).lines[0]?.id)
    await s.shop.command('moveOrder', { order: number, to: THIRD_PARTY, units: [{ id: mugs?.id, quantity: 1 }] })
    await s.done('sync')
    expect(await lines(s, number)).toEqual([
      ['MUG', 1],
      ['FILTER', 1],
    ])
    expect(await s.warehouse.orders()).toHaveLength(1)
    await sent(s, number)
    expect(s.shop.order(number).lines.map((line) => line.fulfilledQuantity)).toEqual([1, 1])
  })

  test('an order from two locations of ours becomes two picking orders, each fulfilled at its place', async () => {
    const s = await openShopify()
    await s.shop.command('setStock', { sku: 'FILTER', location: RETAIL, available: 10 })
    const number = (
      await s.shop.command<{ name: string }>('placeOrder', {
        lines: [
          { sku: 'MUG', quantity: 1 },
          { sku: 'FILTER', quantity: 1, location: RETAIL },
        ],
      })
    ).name
    await s.done('sync')
    const numbers = (await s.warehouse.orders()).map((order) => order.orderNumber).sort()
    expect(numbers).toEqual([`${number}-1`, `${number}-2`])
    for (const one of numbers) {
      await s.warehouse.pick(one)
      await s.warehouse.ship(one)
    }
    await s.done('sync')
    expect(s.shop.fulfilments(number)).toHaveLength(2)
    expect(s.shop.order(number).lines.map((line) => line.fulfilledQuantity)).toEqual([1, 1])
  })
})

describe('what changes in the store after the first pick is a problem with both versions', () => {
  test.each([
    ['an edit', (s: ShopifyScenario, order: string) => s.shop.command('editOrder', { order, quantities: [{ sku: 'MUG', quantity: 5 }] })],
    [
      'a refund',
      (s: ShopifyScenario, order: string) =>
        s.shop.command('refundLines', { order, lines: [{ sku: 'MUG', quantity: 1, restockType: 'CANCEL' }] }),
    ],
  ])('%s', async (_, change) => {
    const s = await openShopify()
    const number = await imported(s)
    await s.warehouse.pick(number, { FILTER: 1 })
    await change(s, number)
    await s.done('sync')
    expect(await lines(s, number)).toEqual([
      ['MUG', 2],
      ['FILTER', 1],
    ])
    const [problem] = (await s.problems()).filter((one) => one.subjectKind === 'order')
    const details = JSON.parse(problem?.details ?? '{}') as {
      store: { lines: { quantity: number }[] }
      warehouse: { lines: { quantity: number }[] }
    }
    expect(details.warehouse.lines.map((line) => line.quantity)).toEqual([2, 1])
    expect(details.store.lines.map((line) => line.quantity)).not.toEqual([2, 1])
  })

  test('units refunded after they were picked are not fulfilled', async () => {
    const s = await openShopify()
    const number = await imported(s)
    await s.warehouse.pick(number)
    await s.shop.command('refundLines', { order: number, lines: [{ sku: 'MUG', quantity: 1, restockType: 'CANCEL' }] })
    await s.warehouse.ship(number)
    await s.done('sync')
    const fulfilled = s.shop.order(number).lines.map((line) => line.fulfilledQuantity)
    expect(fulfilled[0]).toBeLessThanOrEqual(1)
    expect(fulfilled[1]).toBe(1)
    expect(await s.problems()).not.toEqual([])
  })
})
