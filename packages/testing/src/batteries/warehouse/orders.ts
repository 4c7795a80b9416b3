import { describe, expect, test } from 'vitest'
import { feed, key, order, received, seen, stock } from './records.ts'
import type { Suite } from './under-test.ts'

export function orderTests(suite: Suite): void {
  describe('receiving orders', () => {
    test('more orders than one call takes have one outcome each, in their order', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      const numbers = Array.from({ length: 101 }, (_, index) => String(1001 + index))
      const outcomes = await warehouse.receiveOrders(numbers.map((number) => order(suite.now, number, [['TENT', 1]])))
      expect(outcomes.map((one) => (one.kind === 'applied' ? one.value.orderNumber : one.kind))).toEqual(numbers)
    })

    test('an order of an unknown item is refused whole, names the item, and does not sink those beside it', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      const drafts = [
        order(suite.now, '1', [['TENT', 1]]),
        order(suite.now, '2', [
          ['TENT', 1],
          ['GHOST', 1],
        ]),
        order(suite.now, '3', [['TENT', 1]]),
      ]
      const outcomes = await warehouse.receiveOrders(drafts)
      expect(outcomes).toMatchObject([
        { kind: 'applied' },
        { kind: 'rejected', code: 'unknown_item', message: expect.stringContaining('GHOST') },
        { kind: 'applied' },
      ])
      expect((await feed(warehouse)).rows.map((one) => one.orderNumber)).toEqual(['1', '3'])
    })

    test('an order the warehouse cannot read does not sink those beside it', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      const [kind] = [order(suite.now, '2', [['TENT', 0]])]
      const outcomes = await warehouse.receiveOrders([order(suite.now, '1', [['TENT', 1]]), kind, order(suite.now, '3', [['TENT', 1]])])
      expect(outcomes.map((one) => one.kind)).toEqual(['applied', 'rejected', 'applied'])
    })

    test('an order that was received is never received again, under no key', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      const draft = order(suite.now, '1001', [['TENT', 1]])
      const first = await received(warehouse, draft)
      for (const again of [draft, { ...draft, key: key('another') }])
        expect(await warehouse.receiveOrders([again])).toEqual([{ kind: 'already', value: first }])
      expect((await feed(warehouse)).rows).toHaveLength(1)
    })

    test('two orders of one number are not confused: the second is refused', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      await received(warehouse, order(suite.now, '1001', [['TENT', 1]]))
      const same = { ...order(suite.now, '2002', [['TENT', 1]]), orderNumber: '1001' }
      expect(await warehouse.receiveOrders([same])).toMatchObject([{ kind: 'rejected', code: 'duplicate_order_number' }])
    })

    suite.needs('carriers', 'the order’s carrier and method are found by name, in any case', async () => {
      const { warehouse, place, floor } = suite.now
      await stock(suite.now, { TENT: 5 })
      const wanted = { carrier: place.carrier.toUpperCase(), shippingMethod: place.method.toLowerCase() }
      const draft = order(suite.now, '1001', [['TENT', 1]], wanted)
      const { pickingOrderId } = await received(warehouse, draft)
      const line = draft.lines[0]?.lineId as never
      await floor.pick(pickingOrderId, line, 1)
      await floor.ship(pickingOrderId, line, 1, 'T-1')
      const { tracking } = (await seen(warehouse, '1001')).shipments[0] as never
      expect(tracking).toMatchObject({ carrier: place.carrier, method: place.method, number: 'T-1' })
    })

    suite.needs('carriers', 'carriers are added once and methods added to them, none taken away', async () => {
      const { warehouse, place } = suite.now
      const add = (name: string, carrier: string, ...methods: string[]) => ({ key: key(name), name: carrier, methods })
      expect(
        await warehouse.upsertCarriers([add('1', 'Kestrel', 'Swift'), add('2', 'kestrel', 'Slow'), add('3', 'KESTREL', 'swift')]),
      ).toEqual([
        { kind: 'applied', value: null },
        { kind: 'applied', value: null },
        { kind: 'already', value: null },
      ])
      const carriers = await warehouse.carriers()
      expect(carriers.find((one) => one.name === 'Kestrel')?.methods).toEqual(['Swift', 'Slow'])
      expect(carriers.find((one) => one.name === place.carrier)?.methods).toContain(place.method)
    })
  })
}
