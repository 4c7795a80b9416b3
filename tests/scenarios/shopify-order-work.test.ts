import { RETAIL, THIRD_PARTY } from '@connect/simulators/shopify'
import { openShopify } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { imported, lines, sent } from './imported-order.ts'

describe('the work of a Shopify order', () => {
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
})
