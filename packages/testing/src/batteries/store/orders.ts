import { type Checkpoint, id, type OrderId, type StoreOrder } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { catalogue, minutes, shown, stocked, told } from './records.ts'
import type { Suite } from './under-test.ts'

const numbers = (orders: readonly StoreOrder[]) => orders.map(({ number }) => number)

export function orderTests(suite: Suite): void {
  describe('orders', () => {
    test('come with their lines, where they go, and how', async () => {
      const { desk } = suite.now
      await stocked(suite.now)
      const number = await desk.buy({ MUG: 3, FILTER: 1 })
      const [order, ...others] = (await told(suite.now)).orders
      expect(others).toEqual([])
      expect(order).toMatchObject({ number, orderId: desk.orderId(number), state: 'open', isTest: false })
      expect(order?.lines.map(({ sku, ordered, fulfilled, requiresShipping }) => [sku, ordered, fulfilled, requiresShipping])).toEqual([
        ['MUG', 3, 0, true],
        ['FILTER', 1, 0, true],
      ])
      const variants = await catalogue(suite.now)
      for (const { variantId, stockKey } of order?.lines ?? []) {
        const sold = variants.find((one) => one.variantId === variantId)
        // An order need not say what the stock of a line is kept on; where it does, it says what the variant says.
        expect(sold && [sold.stockKey, null]).toContain(stockKey)
      }
      expect(order?.groups).toHaveLength(1)
      expect(order?.groups[0]).toMatchObject({
        managedBy: 'merchant',
        release: { kind: 'released' },
        delivery: 'shipping',
        redacted: false,
      })
      expect(order?.groups[0]?.shipTo).toMatchObject({ address1: expect.stringMatching(/./), country: expect.stringMatching(/^[A-Z]{2}$/) })
      expect(order?.groups[0]?.shippingMethod?.title).toMatch(/./)
      expect(order?.groups[0]?.lines.map(({ total, open }) => [total, open])).toEqual([
        [3, 3],
        [1, 1],
      ])
      expect(Number.isNaN(Date.parse(order?.placedAt ?? ''))).toBe(false)
    })

    test('of every status are told: unpaid, shipped, cancelled', async () => {
      const { desk } = suite.now
      await stocked(suite.now)
      const { next } = await told(suite.now)
      await suite.now.pass(minutes)
      const [open, unpaid, shipped, cancelled] = [
        await desk.buy({ MUG: 1 }),
        await desk.buy({ MUG: 1 }, { paid: false }),
        await desk.buy({ MUG: 1 }),
        await desk.buy({ MUG: 1 }),
      ]
      await desk.shipByHand(shipped, '1Z-HAND')
      await desk.cancel(cancelled)
      await suite.now.pass(minutes)
      const { orders } = await told(suite.now, next)
      expect(numbers(orders).sort()).toEqual([open, unpaid, shipped, cancelled].sort())
      const of = (number: string) => orders.find((order) => order.number === number)
      expect(of(cancelled)?.state).toBe('cancelled')
      expect(of(shipped)?.lines).toMatchObject([{ ordered: 1, fulfilled: 1 }])
      expect(of(unpaid)?.status === of(open)?.status && of(unpaid)?.payment === of(open)?.payment).toBe(false)
    })

    test('say whether their units are off the figure that the store shows', async () => {
      const { desk } = suite.now
      await stocked(suite.now)
      for (const purchase of [{}, { paid: false }]) {
        const before = desk.figure('MUG')
        const number = await desk.buy({ MUG: 5 }, purchase)
        expect([purchase, (await shown(suite.now, number)).takesStock]).toEqual([purchase, desk.figure('MUG') === before - 5])
        await desk.cancel(number)
        expect([purchase, desk.figure('MUG'), (await shown(suite.now, number)).takesStock]).toEqual([purchase, before, false])
      }
    })

    test('placed before the earliest order date are left out of the first walk', async () => {
      const { desk } = suite.now
      await stocked(suite.now)
      await desk.buy({ MUG: 1 })
      await suite.now.pass(60 * minutes)
      const since = new Date(Date.parse((await shown(suite.now, desk.numbers().at(-1) ?? '')).placedAt) + 30 * minutes).toISOString()
      const later = await desk.buy({ MUG: 1 })
      await suite.now.pass(minutes)
      expect(numbers((await told(suite.now, null, { since })).orders)).toEqual([later])
    })

    test('of which none changed are not told again', async () => {
      await stocked(suite.now)
      await suite.now.desk.buy({ MUG: 1 })
      let { next } = await told(suite.now)
      await suite.now.pass(20 * minutes)
      next = (await told(suite.now, next)).next
      await suite.now.pass(20 * minutes)
      expect((await told(suite.now, next)).orders).toEqual([])
    })

    test('are read by id as they are now, and unknown ones are left out', async () => {
      const { desk, store } = suite.now
      await stocked(suite.now)
      const [one, two] = [await desk.buy({ MUG: 1 }), await desk.buy({ FILTER: 1 })]
      const ids = [one, two].map((number) => id<OrderId>(desk.orderId(number)))
      const unknown = id<OrderId>((ids[0] ?? '').replace(/\d+$/, '999999999'))
      expect(numbers(await store.readOrders([unknown, ...ids])).sort()).toEqual([one, two].sort())
      expect(await store.readOrders([])).toEqual([])
      expect(await store.readOrders([unknown])).toEqual([])
    })

    suite.needs('sending an order in parts', 'in two parts have a key and lines for each', async () => {
      const { desk } = suite.now
      await stocked(suite.now)
      const number = await desk.buy({ MUG: 2 }, { apart: { FILTER: 3 } })
      await suite.now.pass(minutes)
      const { groups, lines } = await shown(suite.now, number)
      expect(new Set(groups.map(({ key }) => key)).size).toBe(2)
      const units = groups.map((group) => group.lines.map(({ lineId, open }) => [lines.find((line) => line.lineId === lineId)?.sku, open]))
      expect(units.sort()).toEqual([[['FILTER', 3]], [['MUG', 2]]])
    })

    test('with a line that names nothing the store sells still show that line', async () => {
      const { desk } = suite.now
      await stocked(suite.now)
      const { lines } = await shown(suite.now, await desk.buy({ MUG: 1 }, { custom: 'Engraving plate' }))
      expect(lines.find(({ title }) => title === 'Engraving plate')).toMatchObject({ variantId: null, stockKey: null, ordered: 1 })
    })

    suite.needs('holding an open order', 'on hold say so with a reason, and are released', async () => {
      const { desk } = suite.now
      await stocked(suite.now)
      const number = await desk.buy({ MUG: 1 }, { held: true })
      const [group] = (await shown(suite.now, number)).groups
      expect(group?.release).toMatchObject({ kind: 'held', reasons: [expect.stringMatching(/./)] })
      await desk.release(number)
      expect((await shown(suite.now, number)).groups).toMatchObject([{ key: group?.key, release: { kind: 'released' } }])
    })
  })

  describe('the walk over orders', () => {
    test('gives every open order once', async () => {
      const { desk, overTwoPages } = suite.now
      await stocked(suite.now)
      await desk.setStock('MUG', 10_000)
      const placed = await desk.buyMany('MUG', overTwoPages)
      expect(numbers((await told(suite.now)).orders).sort()).toEqual([...placed].sort())
    })

    test('of what changed resumes behind any page, also when more than a page changed at once', async () => {
      const { desk, store, overTwoPages } = suite.now
      await stocked(suite.now)
      await desk.setStock('MUG', 10_000)
      const { next } = await told(suite.now)
      await suite.now.pass(10 * minutes)
      const placed = await desk.buyMany('MUG', overTwoPages)
      await suite.now.pass(10 * minutes)
      const seen: string[] = []
      let from = next
      for (let pages = 0, quiet = false; pages < 60 && !quiet; pages += 1) {
        for await (const page of store.changedOrders(from, { since: null })) {
          quiet = page.rows.length === 0
          seen.push(...numbers(page.rows))
          from = page.next
          break
        }
        await suite.now.pass(10 * minutes)
      }
      expect(placed.filter((number) => !seen.includes(number))).toEqual([])
      // The next look begins a little before the last one ended; nothing older is told again.
      expect(seen.length).toBeLessThanOrEqual(2 * placed.length)
    })

    test('resumes behind any page without loss, while orders are placed, cancelled and changed', async () => {
      const { desk, store, overTwoPages } = suite.now
      await stocked(suite.now)
      await desk.setStock('MUG', 10_000)
      const placed = [...(await desk.buyMany('MUG', overTwoPages))]
      // So long ago that no later look begins before it.
      await suite.now.pass(30 * minutes)
      const last = new Map<string, StoreOrder>()
      let from: Checkpoint | null = null
      let disturbed = 0
      for (let rounds = 0, quiet = 0; rounds < 60 && quiet < 2; rounds += 1) {
        let told = 0
        for await (const page of store.changedOrders(from, { since: null })) {
          expect(new Set(numbers(page.rows)).size).toBe(page.rows.length)
          for (const order of page.rows) last.set(order.number, order)
          told = page.rows.length
          from = page.next
          break
        }
        quiet = told === 0 ? quiet + 1 : 0
        if (disturbed < 4) {
          // One that was read, one that was not, and a new one.
          await desk.cancel(placed[disturbed] ?? '')
          await desk.edit(placed[placed.length - 6 - disturbed] ?? '', { add: { FILTER: 1 } })
          placed.push(await desk.buy({ MUG: 1 }))
          disturbed += 1
        }
        await suite.now.pass(2 * minutes)
      }
      expect(placed.filter((number) => !last.has(number))).toEqual([])
      const now = await store.readOrders([...last.values()].map(({ orderId }) => orderId))
      expect(now.filter((order) => order.version !== last.get(order.number)?.version).map(({ number }) => number)).toEqual([])
      expect([...last.values()].filter(({ state }) => state === 'cancelled')).toHaveLength(4)
    })
  })
}
