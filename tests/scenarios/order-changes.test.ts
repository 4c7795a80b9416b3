import { lacks, openScenario, platforms, quayStreet, type Scenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { imported, lines, sent } from './imported-order.ts'

describe.each(platforms)('what changes in the store before the first pick reaches the picking order (%s)', (platform) => {
  test('an edit: other quantities, a line more, a line less', async () => {
    const s = await openScenario(platform, { stock: { MUG: 40, FILTER: 100, BEANS: 12 } })
    const number = await imported(s)
    await s.store.edit(number, { quantities: { MUG: 5, FILTER: 0 }, add: { BEANS: 3 } })
    await s.done('sync')
    expect(await lines(s, number)).toEqual([
      ['MUG', 5],
      ['BEANS', 3],
    ])
    expect(await s.warehouse.orders()).toHaveLength(1)
    expect(await s.problems()).toEqual([])
  })

  test('a refund of units before they were shipped', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.store.refund(number, { MUG: 1 })
    await s.done('sync')
    expect(await lines(s, number)).toEqual([
      ['MUG', 1],
      ['FILTER', 1],
    ])
  })

  test('a refund of everything takes the picking order back', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.store.refund(number, { MUG: 2, FILTER: 1 })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
  })

  test('a new address', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.store.changeAddress(number, quayStreet)
    await s.done('sync')
    expect((await s.warehouse.order(number)).shipTo).toMatchObject({
      name: 'Ada Coast',
      address: { address1: '9 Quay Street', postalCode: '98402' },
    })
  })

  const holds = !('holding an open order' in lacks[platform])

  test.runIf(holds)('a hold takes it back, its release brings it again, under the same number', async () => {
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.store.hold(number)
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    await s.store.release(number)
    await s.done('sync')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
    await sent(s, number)
    expect(s.store.shipments(number)).toHaveLength(1)
  })

  test('a hold released before the first import lets it in', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 }, { held: true })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    await s.store.release(number)
    await s.done('sync')
    expect(await lines(s, number)).toEqual([['MUG', 1]])
  })

  test.skipIf('sending an order in parts' in lacks[platform])(
    'an order in two parts becomes two picking orders, and each part is shipped as its own',
    async () => {
      const s = await openScenario(platform)
      const number = await s.store.buy({ MUG: 1 }, { apart: { FILTER: 1 } })
      await s.done('sync')
      const numbers = (await s.warehouse.orders()).map((order) => order.orderNumber).sort()
      expect(numbers).toEqual([`${number}-1`, `${number}-2`])
      for (const one of numbers) {
        await s.warehouse.pick(one)
        await s.warehouse.ship(one)
      }
      await s.done('sync')
      expect(new Set(s.store.shipments(number).map(({ part }) => part)).size).toBe(2)
      expect(s.store.sent(number)).toEqual({ MUG: 1, FILTER: 1 })
    },
  )
})

describe.each(platforms)('what changes in the store after the first pick is a problem with both versions (%s)', (platform) => {
  test.each([
    ['an edit', (s: Scenario, order: string) => s.store.edit(order, { quantities: { MUG: 5 } })],
    ['a refund', (s: Scenario, order: string) => s.store.refund(order, { MUG: 1 })],
  ])('%s', async (_, change) => {
    const s = await openScenario(platform)
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
    const s = await openScenario(platform)
    const number = await imported(s)
    await s.warehouse.pick(number)
    await s.store.refund(number, { MUG: 1 })
    await s.warehouse.ship(number)
    await s.done('sync')
    expect(s.store.sent(number)['MUG']).toBeLessThanOrEqual(1)
    expect(s.store.sent(number)['FILTER']).toBe(1)
    expect(await s.problems()).not.toEqual([])
  })
})
