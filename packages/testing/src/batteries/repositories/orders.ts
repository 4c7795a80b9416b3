import { id, type OrderId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { orderRecord, pickingRecord, shipmentRecord, storeOrder } from './order-records.ts'
import { hour } from './records.ts'
import type { Suite } from './storage.ts'

export function orderTests(suite: Suite): void {
  describe('orders', () => {
    it('come back with customer, addresses, note and line comments', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) => r.orders.put([orderRecord('1001')]))
      expect(await shop.read((r) => r.orders.byIds([id('1001')]))).toEqual([orderRecord('1001')])
    })

    it('whose personal data was purged come back without it', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) => r.orders.put([orderRecord('1001')]))
      const { groups, lines } = storeOrder('1001')
      const order = storeOrder('1001', {
        customer: null,
        note: null,
        groups: groups.map((group) => ({ ...group, shipTo: null })),
        lines: lines.map((line) => ({ ...line, comment: null })),
      })
      const purged = orderRecord('1001', { order, personalDataPurgedAt: hour(9) })
      await shop.write((r) => r.orders.put([purged]))
      expect(await shop.read((r) => r.orders.byIds([id('1001')]))).toEqual([purged])
    })

    it('that share a number are all found by it, also after one was renumbered', async () => {
      const shop = await suite.newMerchant()
      const [a, b] = [
        orderRecord('1', { order: storeOrder('1', { number: '#7' }) }),
        orderRecord('2', { order: storeOrder('2', { number: '#7' }) }),
      ]
      await shop.write((r) => r.orders.put([b, a]))
      expect(await shop.read((r) => r.orders.byNumber('#7'))).toEqual([a, b])
      await shop.write((r) => r.orders.put([{ ...b, order: { ...b.order, number: '#8' } }]))
      expect(await shop.read((r) => r.orders.byNumber('#7'))).toEqual([a])
    })

    it('are listed while they are open, and paged whether open or not', async () => {
      const shop = await suite.newMerchant()
      const [a, b, c] = [orderRecord('1'), orderRecord('2', { open: false }), orderRecord('3')]
      await shop.write((r) => r.orders.put([c, b, a]))
      expect(await shop.read((r) => r.orders.open())).toEqual([a, c])
      expect(await shop.read((r) => r.orders.page(null, 2))).toEqual([a, b])
      expect(await shop.read((r) => r.orders.page(id<OrderId>('2'), 2))).toEqual([c])
      await shop.write((r) => r.orders.put([{ ...a, open: false }]))
      expect(await shop.read((r) => r.orders.open())).toEqual([c])
    })
  })

  describe('orders that are over', () => {
    it('are found by the last time they changed, until their personal data is purged', async () => {
      const shop = await suite.newMerchant()
      const over = (orderId: string, seenAt: string) => orderRecord(orderId, { open: false, seenAt })
      const [a, b] = [over('1', hour(2)), over('2', hour(2))]
      const others = [over('3', hour(4)), { ...over('4', hour(2)), open: true }, { ...over('5', hour(2)), personalDataPurgedAt: hour(3) }]
      await shop.write((r) => r.orders.put([b, a, ...others]))
      expect(await shop.read((r) => r.orders.unpurged(hour(4), null, 9))).toEqual([a, b])
      expect(await shop.read((r) => r.orders.unpurged(hour(4), null, 1))).toEqual([a])
      expect(await shop.read((r) => r.orders.unpurged(hour(4), id<OrderId>('1'), 9))).toEqual([b])
    })
  })

  describe('pickings', () => {
    it('are one per fulfilment order, as they were put', async () => {
      const shop = await suite.newMerchant()
      const [a, b] = [pickingRecord('1', 'east'), pickingRecord('1', 'west', { state: 'held', code: 'item_unknown' })]
      await shop.write((r) => r.pickings.put([b, a, pickingRecord('2', 'east')]))
      expect(await shop.read((r) => r.pickings.byOrders([id('1')]))).toEqual([a, b])
    })

    it('that need attention are the waiting, held and sending ones, and accepted ones whose attempt is due', async () => {
      const shop = await suite.newMerchant()
      const states = ['waiting', 'held', 'skipped', 'sending', 'accepted', 'cancelled', 'done'] as const
      const later = states.map((state) => pickingRecord(state, 'later', { state, nextAttemptAt: hour(6) }))
      const due = states.map((state) => pickingRecord(state, 'due', { state, nextAttemptAt: hour(5) }))
      const never = states.map((state) => pickingRecord(state, 'never', { state, nextAttemptAt: null }))
      await shop.write((r) => r.pickings.put([...later, ...due, ...never]))
      const found = await shop.read((r) => r.pickings.unsettled(hour(5)))
      const expected = [
        'accepted/due',
        ...['held', 'sending', 'waiting'].flatMap((state) => ['due', 'later', 'never'].map((at) => `${state}/${at}`)),
      ]
      expect(found.map((picking) => `${picking.orderId}/${picking.groupKey}`)).toEqual(expected)
      expect((await shop.read((r) => r.pickings.accepted())).map((picking) => picking.groupKey)).toEqual(['due', 'later', 'never'])
    })
  })

  describe('shipments', () => {
    it('are found by id and by order, as they were put', async () => {
      const shop = await suite.newMerchant()
      const [a, b] = [
        shipmentRecord('a'),
        shipmentRecord('b', { tracking: null, state: 'recorded', recordedAt: hour(5), externalId: 'f1' }),
      ]
      await shop.write((r) => r.shipments.put([b, a, shipmentRecord('c', { orderId: id('1002') })]))
      expect(await shop.read((r) => r.shipments.byOrders([id('1001')]))).toEqual([a, b])
      expect(await shop.read((r) => r.shipments.byIds([id('b'), id('nobody')]))).toEqual([b])
    })

    it('that need attention are the unsettled ones that nothing tells to wait longer', async () => {
      const shop = await suite.newMerchant()
      const states = ['waiting', 'held', 'sending', 'recorded', 'superseded'] as const
      const shipments = states.flatMap((state) => [
        shipmentRecord(`${state} later`, { state, nextAttemptAt: hour(6) }),
        shipmentRecord(`${state} due`, { state, nextAttemptAt: hour(5) }),
        shipmentRecord(`${state} at any time`, { state, nextAttemptAt: null }),
      ])
      await shop.write((r) => r.shipments.put(shipments))
      const found = await shop.read((r) => r.shipments.unsettled(hour(5)))
      const expected = ['held', 'sending', 'waiting'].flatMap((state) => [`${state} at any time`, `${state} due`])
      expect(found.map((shipment) => shipment.shipmentId)).toEqual(expected)
    })
  })
}
