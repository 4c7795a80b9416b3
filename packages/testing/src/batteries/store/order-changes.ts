import { describe, expect, test } from 'vitest'
import { quayStreet } from './quay-street.ts'
import { minutes, shown, stocked, told } from './records.ts'
import type { StoreUnderTest, Suite } from './under-test.ts'

export function orderChangeTests(suite: Suite): void {
  /** Does it to an order of three mugs and a filter; gives the order before and as the walk tells it afterwards. */
  const changed = async (change: (desk: StoreUnderTest['desk'], number: string) => Promise<void>, purchase = {}) => {
    const { desk } = suite.now
    await stocked(suite.now)
    const number = await desk.buy({ MUG: 3, FILTER: 1 }, purchase)
    const before = await shown(suite.now, number)
    const { next } = await told(suite.now)
    await suite.now.pass(10 * minutes)
    await change(desk, number)
    await suite.now.pass(minutes)
    const after = (await told(suite.now, next)).orders.findLast((order) => order.number === number)
    if (!after) throw new Error(`Order ${number} was not told of`)
    expect(after.version > before.version).toBe(true)
    return { before, after, number }
  }
  const units = (order: Awaited<ReturnType<typeof shown>>) =>
    order.lines.filter(({ ordered }) => ordered > 0).map(({ sku, ordered }) => [sku, ordered])

  describe('an order that changes has a version that has grown', () => {
    test('when it is edited: other quantities, a line more, a line less', async () => {
      await suite.now.desk.addProducts([{ title: 'Beans', variants: [{ sku: 'BEANS', units: 12 }] }])
      const { after, before } = await changed((desk, number) => desk.edit(number, { quantities: { MUG: 5, FILTER: 0 }, add: { BEANS: 2 } }))
      expect(units(after).sort()).toEqual([
        ['BEANS', 2],
        ['MUG', 5],
      ])
      expect(after.groups.map(({ key }) => key)).toEqual(before.groups.map(({ key }) => key))
      const lineOf = (order: typeof after) => order.lines.find(({ sku }) => sku === 'MUG')?.lineId
      expect(lineOf(after)).toBe(lineOf(before))
    })

    test('when units are refunded: they are not wanted any more', async () => {
      const { after } = await changed((desk, number) => desk.refund(number, { MUG: 1 }))
      expect(units(after)).toEqual([
        ['MUG', 2],
        ['FILTER', 1],
      ])
      expect(after.groups.flatMap(({ lines }) => lines).reduce((sum, { open }) => sum + open, 0)).toBe(3)
    })

    test('when it is cancelled', async () => {
      const { after } = await changed((desk, number) => desk.cancel(number))
      expect(after).toMatchObject({ state: 'cancelled', takesStock: false })
      expect(after.groups.flatMap(({ lines }) => lines).filter(({ open }) => open > 0)).toEqual([])
      expect(after.lines.filter(({ ordered, fulfilled }) => ordered > fulfilled)).toEqual([])
    })

    test('when it is paid', async () => {
      const { before, after } = await changed((desk, number) => desk.pay(number), { paid: false })
      expect([before.status, before.payment]).not.toEqual([after.status, after.payment])
    })

    test('when it is to go elsewhere', async () => {
      const { after } = await changed((desk, number) => desk.changeAddress(number, quayStreet))
      expect(after.groups[0]?.shipTo).toMatchObject({ address1: '9 Quay Street', city: 'Tacoma', postalCode: '98402', country: 'US' })
    })

    test('when somebody ships a part of it by hand', async () => {
      const { after } = await changed((desk, number) => desk.shipByHand(number, '1Z-HAND', { MUG: 2 }))
      expect(after.lines.map(({ sku, fulfilled }) => [sku, fulfilled])).toEqual([
        ['MUG', 2],
        ['FILTER', 0],
      ])
      expect(after.groups.flatMap(({ lines }) => lines).reduce((sum, { open }) => sum + open, 0)).toBe(2)
    })
  })
}
