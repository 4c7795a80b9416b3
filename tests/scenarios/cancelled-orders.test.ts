import { openScenario, type PlatformName, platforms } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

/** A shop whose order of two mugs has been imported. */
async function imported(platform: PlatformName) {
  const s = await openScenario(platform)
  const number = await s.store.buy({ MUG: 2 })
  await s.done('sync')
  return { s, number }
}

/** The same; somebody has picked one of the mugs, then it was cancelled in the store. */
async function cancelledAfterPick(platform: PlatformName) {
  const { s, number } = await imported(platform)
  await s.warehouse.pick(number, { MUG: 1 })
  await s.store.cancel(number)
  await s.done('sync')
  return { s, number }
}

describe.each(platforms)('an order cancelled in the store (%s)', (platform) => {
  test('before it was imported is not imported', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 2 })
    await s.store.cancel(number)
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect(await s.problems()).toEqual([])
  })

  test('before picking is taken back from the warehouse, and not shipped', async () => {
    const { s, number } = await imported(platform)
    expect(await s.warehouse.orders()).toHaveLength(1)
    await s.store.cancel(number)
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    await expect(s.warehouse.pick(number)).rejects.toThrow('no picking order')
    await s.done('sync')
    expect(s.store.shipments(number)).toEqual([])
    expect(await s.problems()).toEqual([])
  })

  test('while somebody picks it: the warehouse refuses, and the problem shows both versions', async () => {
    const { s, number } = await cancelledAfterPick(platform)
    expect(await s.warehouse.orders()).toMatchObject([{ orderNumber: number, status: 'open' }])
    const [problem, ...others] = (await s.problems()).filter((one) => one.subjectKind === 'order')
    expect(others).toEqual([])
    expect(problem).toMatchObject({ label: number })
    expect(JSON.parse(problem?.details ?? 'null')).toMatchObject({
      store: { state: 'cancelled' },
      warehouse: { status: 'open', lines: [{ quantity: 2, picked: 1 }] },
    })
    await s.done('sync')
    expect((await s.problems()).filter((one) => one.subjectKind === 'order')).toHaveLength(1)
  })

  test('in the very moment of the first pick: the pick wins', async () => {
    const { s, number } = await imported(platform)
    await s.store.cancel(number)
    s.onceBefore(':cancel', () => s.warehouse.pick(number, { MUG: 1 }))
    await s.done('sync')
    expect(await s.warehouse.orders()).toMatchObject([{ orderNumber: number, lines: [{ picked: '1' }] }])
    expect((await s.problems()).filter((one) => one.subjectKind === 'order')).toHaveLength(1)
  })

  test('whose problem is solved once the picks are undone: then it is taken back', async () => {
    const { s, number } = await cancelledAfterPick(platform)
    await s.warehouse.undoPicks(number)
    await s.done('sync')
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect(await s.problems()).toEqual([])
  })

  test('and deleted there is taken back, too', async () => {
    const { s, number } = await imported(platform)
    await s.webhooks.deliverAll()
    await s.store.remove(number)
    await s.webhooks.deliverAll()
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
  })
})
