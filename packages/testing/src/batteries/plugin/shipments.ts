import { describe, expect, test } from 'vitest'
import { answer, orderOf, unique } from './asking.ts'
import type { MadeOrder } from './desk.ts'
import type { Suite } from './under-test.ts'

interface Outcome {
  readonly key: string
  readonly outcome: string
  readonly code?: string | null
  readonly id?: string | null
}

export function shipmentTests(suite: Suite): void {
  const parcel = (order: MadeOrder, items: readonly (readonly [item: number | undefined, quantity: number])[], more: object = {}) => ({
    key: unique('parcel'),
    order_id: order.id,
    items: items.map(([item, quantity]) => ({ item_id: item ?? 0, quantity })),
    tracking_number: unique('1Z'),
    tracking_url: 'https://track.example/1',
    carrier: 'UPS',
    provider: null,
    shipped_at: '2026-11-20T15:12:09',
    notify: false,
    ...more,
  })
  const ship = (...shipments: readonly object[]) => answer<Outcome[]>(suite.now, 'shipments', { shipments }, 'outcomes')
  const bought = async (quantity = 3, status?: string) => {
    const { desk } = suite.now
    const [mug] = await desk.createProducts([{ name: 'Mug', sku: unique('MUG'), price: '9.50', stock: 50 }])
    return desk.placeOrder([{ id: mug?.id ?? 0, quantity }], status)
  }

  describe('a shipment', () => {
    test('of some units is told to the customer once by a note, and leaves the order open', async () => {
      const { desk } = suite.now
      const order = await bought(3)
      const sent = parcel(order, [[order.items[0], 2]])
      expect(await ship(sent)).toMatchObject([{ key: sent.key, outcome: 'applied' }])
      const notes = await desk.notesOf(order)
      expect(notes).toHaveLength(1)
      expect(notes[0]).toContain(sent.tracking_number)
      expect(await desk.statusOf(order)).toBe('processing')
      const { shipments } = await orderOf(suite.now, order.id)
      const items = [{ item_id: order.items[0], quantity: 2 }]
      expect(shipments).toMatchObject([{ key: sent.key, items, tracking_number: sent.tracking_number }])
    })

    test('sent again after a lost reply changes nothing: one note, one e-mail', async () => {
      const { desk } = suite.now
      const order = await bought(3)
      const sent = parcel(order, [[order.items[0], 1]], { notify: true })
      expect((await ship(sent)).map(({ outcome }) => outcome)).toEqual(['applied'])
      for (let again = 0; again < 3; again++) expect((await ship(sent)).map(({ outcome }) => outcome)).toEqual(['already'])
      expect(await desk.notesOf(order)).toHaveLength(1)
      expect((await orderOf(suite.now, order.id)).shipments).toHaveLength(1)
    })

    suite.needs('running in parallel', 'that comes eight times at once is made once', async () => {
      const { desk } = suite.now
      const order = await bought(3)
      const sent = parcel(order, [[order.items[0], 1]], { notify: true })
      const outcomes = (await Promise.all(Array.from({ length: 8 }, () => ship(sent)))).flat()
      expect(outcomes.filter(({ outcome }) => outcome === 'applied')).toHaveLength(1)
      // Whoever cannot wait for the first says so, and asks again.
      expect(outcomes.every(({ outcome }) => ['applied', 'already', 'retry'].includes(outcome))).toBe(true)
      expect(await desk.notesOf(order)).toHaveLength(1)
      expect((await orderOf(suite.now, order.id)).shipments).toHaveLength(1)
    })

    test('of all that needs shipping completes the order; what is virtual is not waited for, nor what was refunded', async () => {
      const { desk } = suite.now
      const [mug, voucher] = await desk.createProducts([
        { name: 'Mug', sku: unique('MUG'), price: '9.50', stock: 9 },
        { name: 'Voucher', sku: unique('VOUCHER'), price: '20', virtual: true },
      ])
      const lines = [mug, voucher].map((made) => ({ id: made?.id ?? 0, quantity: 3 }))
      const order = await desk.placeOrder(lines)
      await desk.refund(order, order.items[0] ?? 0, 1)
      await ship(parcel(order, [[order.items[0], 1]]))
      expect(await desk.statusOf(order)).toBe('processing')
      await ship(parcel(order, [[order.items[0], 1]]))
      expect(await desk.statusOf(order)).toBe('completed')
    })

    suite.needs(
      'seeing mails',
      'that is told of is mailed once: by its note, or by the completed order, which then names every tracking number',
      async () => {
        const { desk } = suite.now
        const order = await bought(2)
        const [first, last] = [1, 1].map((quantity) => parcel(order, [[order.items[0], quantity]], { notify: true }))
        await ship(first ?? {})
        expect((await desk.mailsOf(order)).map(({ kind }) => kind)).toEqual(['note'])
        await ship(last ?? {})
        const mails = await desk.mailsOf(order)
        expect(mails.map(({ kind }) => kind)).toEqual(['note', 'completed'])
        expect(mails[1]?.text).toContain(first?.tracking_number)
        expect(mails[1]?.text).toContain(last?.tracking_number)
        expect(await desk.notesOf(order)).toHaveLength(2)
      },
    )

    suite.needs('seeing mails', 'that is not to be told of is not mailed, not even by the completed order', async () => {
      const { desk } = suite.now
      const order = await bought(2)
      await ship(parcel(order, [[order.items[0], 1]]))
      await ship(parcel(order, [[order.items[0], 1]]))
      expect(await desk.statusOf(order)).toBe('completed')
      expect(await desk.notesOf(order)).toHaveLength(2)
      expect(await desk.mailsOf(order)).toEqual([])
    })

    test('that cannot be is refused for its reason with nothing done, and the others are made', async () => {
      const { desk } = suite.now
      const [order, cancelled] = [await bought(2), await bought(1, 'cancelled')]
      const nowhere = { id: 2_000_000_000, items: [1] }
      const good = parcel(order, [[order.items[0], 1]])
      const outcomes = await ship(
        parcel(nowhere, [[1, 1]]),
        parcel(cancelled, [[cancelled.items[0], 1]]),
        parcel(order, [[order.items[0], 3]]),
        parcel(order, []),
        good,
        parcel(order, [[order.items[0], 2]]),
        parcel(order, [[cancelled.items[0], 1]]),
      )
      const open = 'shipment_exceeds_open'
      expect(outcomes.map(({ code, outcome }) => code ?? outcome)).toEqual([
        ...['order_missing', 'order_cancelled', open, 'shipment_empty', 'applied', open, open],
      ])
      expect(await desk.notesOf(order)).toHaveLength(1)
      expect(await desk.notesOf(cancelled)).toEqual([])
    })

    test('is found by its key; keys never seen are left out', async () => {
      const order = await bought(2)
      const sent = parcel(order, [[order.items[0], 1]])
      await ship(sent)
      const found = await answer<object[]>(suite.now, 'shipments-by-key', { keys: [sent.key, unique('never')] }, 'shipments')
      expect(found).toMatchObject([{ key: sent.key, order_id: order.id, complete: true }])
    })

    test('of an order with markup in its tracking number reaches the customer as plain text', async () => {
      const { desk } = suite.now
      const order = await bought(2)
      await ship(
        parcel(order, [[order.items[0], 1]], { tracking_number: '<script>alert(1)</script>', tracking_url: 'javascript:alert(1)' }),
      )
      const [note] = await desk.notesOf(order)
      expect(note).not.toContain('<script>')
      expect(note).not.toContain('javascript:')
    })
  })
}
