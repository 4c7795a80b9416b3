import { type EffectKey, id } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { minutes, parcel, shown, stocked } from './records.ts'
import type { Suite } from './under-test.ts'

export function shipmentTests(suite: Suite): void {
  const bought = async (units: Readonly<Record<string, number>>, purchase = {}) => {
    await stocked(suite.now)
    const number = await suite.now.desk.buy(units, purchase)
    await suite.now.pass(minutes)
    return { number, order: await shown(suite.now, number) }
  }

  describe('shipments', () => {
    test('are shown in the store with carrier and tracking number, and their units count as sent', async () => {
      const { desk, store } = suite.now
      const { number, order } = await bought({ MUG: 3 })
      const [outcome] = await store.recordShipments([parcel(order, '1Z-ONE')])
      expect(outcome).toMatchObject({ kind: 'applied', value: { externalId: expect.stringMatching(/./) } })
      expect(desk.shipments(number)).toMatchObject([{ tracking: '1Z-ONE', carrier: expect.stringMatching(/ups/i), units: 3 }])
      expect((await shown(suite.now, number)).lines).toMatchObject([{ ordered: 3, fulfilled: 3 }])
      expect(desk.mails(number)).toBe(1)
    })

    test('of one order in two parcels are two, each with its number', async () => {
      const { desk, store } = suite.now
      const { number, order } = await bought({ MUG: 3 })
      const outcomes = await store.recordShipments([parcel(order, '1Z-ONE', { units: 1 }), parcel(order, '1Z-TWO', { units: 2 })])
      expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'applied'])
      expect(desk.shipments(number).map(({ tracking, units }) => [tracking, units])).toEqual([
        ['1Z-ONE', 1],
        ['1Z-TWO', 2],
      ])
      expect(desk.sent(number)).toEqual({ MUG: 3 })
    })

    suite.needs('sending an order in parts', 'of an order in two parts go to the part they belong to', async () => {
      const { desk, store } = suite.now
      const { number, order } = await bought({ MUG: 2 }, { apart: { FILTER: 3 } })
      const outcomes = await store.recordShipments([parcel(order, '1Z-0', { part: 0 }), parcel(order, '1Z-1', { part: 1 })])
      expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'applied'])
      expect(desk.sent(number)).toEqual({ MUG: 2, FILTER: 3 })
      expect(new Set(desk.shipments(number).map(({ part }) => part)).size).toBe(2)
    })

    test('may have no tracking number', async () => {
      const { desk, store } = suite.now
      const { number, order } = await bought({ MUG: 2 })
      expect(await store.recordShipments([parcel(order, null)])).toMatchObject([{ kind: 'applied' }])
      expect(desk.shipments(number)).toMatchObject([{ tracking: null, units: 2 }])
    })

    test('that cannot be are refused by name, and sink no other', async () => {
      const { desk, store } = suite.now
      const { order } = await bought({ MUG: 1 })
      const [gone, good] = [await desk.buy({ MUG: 1 }), await desk.buy({ MUG: 1 })]
      const [second, third] = [await shown(suite.now, gone), await shown(suite.now, good)]
      await desk.shipByHand(gone, '1Z-HAND')
      const tooMany = parcel(order, '1Z-MANY', { units: 50 })
      const outcomes = await store.recordShipments([tooMany, parcel(second, '1Z-GONE'), parcel(third, '1Z-GOOD')])
      expect(outcomes.map(({ kind }) => kind)).toEqual(['rejected', 'rejected', 'applied'])
      expect(outcomes.slice(0, 2)).toMatchObject([
        { message: expect.stringContaining(order.number) },
        { message: expect.stringContaining(gone) },
      ])
      expect(desk.shipments(order.number)).toEqual([])
      expect(desk.shipments(gone).map(({ tracking }) => tracking)).toEqual(['1Z-HAND'])
      expect(desk.shipments(good)).toHaveLength(1)
    })

    suite.needs('refusing parcels of cancelled orders', 'of an order that was cancelled meanwhile are refused', async () => {
      const { desk, store } = suite.now
      const { number, order } = await bought({ MUG: 1 })
      await desk.cancel(number)
      expect(await store.recordShipments([parcel(order, '1Z-ONE')])).toMatchObject([
        { kind: 'rejected', message: expect.stringContaining(number) },
      ])
      expect(desk.shipments(number)).toEqual([])
    })

    suite.needs('withholding the mail', 'tell the customer only where that is wanted', async () => {
      const { desk, store } = suite.now
      const { number, order } = await bought({ MUG: 2 })
      await store.recordShipments([parcel(order, '1Z-ONE', { notifyCustomer: false })])
      expect([desk.shipments(number).length, desk.mails(number)]).toEqual([1, 0])
    })

    test('are more than one call takes, one outcome each, in their order', async () => {
      const { desk, store } = suite.now
      await stocked(suite.now)
      const numbers = await desk.buyMany('MUG', 12)
      await suite.now.pass(minutes)
      const orders = await Promise.all(numbers.map((number) => shown(suite.now, number)))
      const outcomes = await store.recordShipments(orders.map((order) => parcel(order, `1Z-${order.number}`)))
      expect(outcomes.map(({ kind }) => kind)).toEqual(numbers.map(() => 'applied'))
      expect(numbers.map((number) => desk.shipments(number).map(({ tracking }) => tracking))).toEqual(
        numbers.map((number) => [`1Z-${number}`]),
      )
    })
  })

  describe('a shipment whose reply was lost', () => {
    test.each(['1Z-ONE', null])('is found (tracking %s), once, and the customer had one mail', async (tracking) => {
      const { desk, store, faults } = suite.now
      const { number, order } = await bought({ MUG: 3 })
      const shipment = parcel(order, tracking, { units: 2, recordedBefore: [] })
      expect(await store.findShipment(shipment)).toEqual({ kind: 'absent' })
      await faults.strike('recording shipments', 'lose reply')
      // A store that knows the key of a shipment may have been asked again at once.
      const [outcome] = await store.recordShipments([shipment])
      expect(['uncertain', 'applied', 'already']).toContain(outcome?.kind)
      // Half of it may be there; then it is sent once more, and only the other half is made.
      if ((await store.findShipment(shipment)).kind === 'absent')
        expect(await store.recordShipments([shipment])).toMatchObject([{ kind: 'applied' }])
      expect(await store.findShipment(shipment)).toMatchObject({ kind: 'applied', value: { externalId: expect.any(String) } })
      expect([desk.shipments(number).length, desk.mails(number)]).toEqual([1, 1])
    })

    test('and that never arrived is absent', async () => {
      const { desk, store, faults } = suite.now
      const { number, order } = await bought({ MUG: 2 })
      const shipment = parcel(order, '1Z-ONE')
      await faults.strike('recording shipments', 'fail before')
      const [outcome] = await store.recordShipments([shipment])
      expect(['uncertain', 'retry', 'applied']).toContain(outcome?.kind)
      const there = outcome?.kind === 'applied' ? 'applied' : 'absent'
      expect(await store.findShipment(shipment)).toMatchObject({ kind: there })
      expect(desk.shipments(number)).toHaveLength(there === 'applied' ? 1 : 0)
    })

    test.each(['1Z-TWO', null])('is not taken for one that was recorded before it (tracking %s)', async (tracking) => {
      const { store } = suite.now
      const { order } = await bought({ MUG: 4 })
      const [first] = await store.recordShipments([parcel(order, tracking === null ? null : '1Z-ONE', { units: 2 })])
      const known = first?.kind === 'applied' ? [first.value.externalId ?? ''] : []
      expect(known).toHaveLength(1)
      const another = { key: id<EffectKey>('another'), units: 2, recordedBefore: known }
      expect(await store.findShipment(parcel(order, tracking, another))).toEqual({ kind: 'absent' })
    })

    test('is not taken for what somebody shipped by hand under another number', async () => {
      const { desk, store } = suite.now
      const { number, order } = await bought({ MUG: 2 })
      await desk.shipByHand(number, '1Z-HAND')
      const found = await store.findShipment(parcel(order, '1Z-OURS', { recordedBefore: [] }))
      expect(found).toEqual({ kind: 'absent' })
    })

    test('is unknown while the store cannot be asked', async () => {
      const { store, faults } = suite.now
      const { order } = await bought({ MUG: 2 })
      faults.cutLine(true)
      expect(await store.findShipment(parcel(order, '1Z-ONE'))).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/./) })
      expect(await store.recordShipments([parcel(order, '1Z-ONE')])).toMatchObject([{ kind: 'retry' }])
    })
  })
}
