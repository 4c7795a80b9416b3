import { lacks, openScenario, platforms, storeKey } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { mended, problems } from './problems-with-words.ts'

describe.each(platforms)('bad input ends in a clear named problem, and the next run after it was mended puts it right (%s)', (platform) => {
  test('a wrong Store Key', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 })
    s.useStoreKey('isk_wrong6789abcdef0123456789abcdef')
    const run = await s.run('sync')
    expect(run).toMatchObject({ state: 'failed', error: { code: 'warehouse_access_lost' } })
    expect(await problems(s)).toEqual([['warehouse_access_lost', s.side.storeName]])
    expect(await s.warehouse.orders()).toEqual([])
    s.useStoreKey(storeKey)
    await mended(s, number)
  })

  test('a Store Key revoked in the middle of a run', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 })
    s.warehouse.faults.add({ kind: 'revoke_key', operationId: 'createPickingOrders' })
    await s.run('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect((await s.run('sync')).error).toMatchObject({ code: 'warehouse_access_lost' })
    expect((await problems(s)).map(([code]) => code)).toContain('warehouse_access_lost')
    s.useStoreKey(await s.warehouse.issueStoreKey())
    await mended(s, number)
  })

  test('a token that the store has revoked', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 })
    await s.side.app.revoke()
    expect(await s.run('sync')).toMatchObject({ state: 'failed', error: { code: 'store_access_lost' } })
    expect(await problems(s)).toEqual([['store_access_lost', s.side.storeName]])
    await s.openApp()
    await mended(s, number)
  })

  test('an item that was made inactive in the warehouse', async () => {
    const s = await openScenario(platform)
    await s.warehouse.updateItem('MUG', { active: false })
    const number = await s.store.buy({ MUG: 1, FILTER: 1 })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    const open = await problems(s)
    expect(open.map(([, label]) => label)).toEqual([number])
    expect((await s.problems())[0]?.message).toContain('MUG')
    await s.warehouse.updateItem('MUG', { active: true })
    await mended(s, number)
  })

  test('an order line that names nothing the store still sells', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 }, { custom: 'Engraving plate' })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect((await problems(s)).map(([, label]) => label)).toEqual([number])
    expect((await s.problems())[0]?.message).toContain('Engraving plate')
    await s.store.edit(number, { quantities: { 'Engraving plate': 0 } })
    await mended(s, number)
  })

  test('an order number that the warehouse has already', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 })
    await s.warehouse.typeOrder(number, 'FILTER')
    await s.done('sync')
    expect(await problems(s)).toEqual([['duplicate_order_number', number]])
    expect(await s.warehouse.orders()).toHaveLength(1)
    await s.configure({ orderNumberPrefix: 'W-' })
    await mended(s, `W-${number}`)
  })

  test('a division that was closed', async () => {
    const s = await openScenario(platform)
    await s.warehouse.updateDivision({ active: false })
    const number = await s.store.buy({ MUG: 1 })
    await s.run('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect((await problems(s)).length).toBeGreaterThan(0)
    await s.warehouse.updateDivision({ active: true })
    await mended(s, number)
  })

  test('a warehouse that does not answer, and a store that fails: nothing is lost, it is tried again', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 })
    s.warehouse.faults.add({ kind: 'status', status: 503, times: null })
    await s.run('sync')
    s.warehouse.faults.clear()
    await s.faults.strike('anything', 'fail before', 30)
    expect((await s.run('sync')).state).toBe('failed')
    await s.faults.clear()
    await mended(s, number)
  })
})

describe.each(platforms)('webhooks that are not what they seem (%s)', (platform) => {
  test('a forged one is refused and changes nothing; the poll finds the order', async () => {
    const s = await openScenario(platform)
    await s.faults.strikeSignals('forged')
    const before = s.webhooks.answers.length
    const number = await s.store.buy({ MUG: 1 })
    await s.webhooks.deliverAll()
    expect(new Set(s.webhooks.answers.slice(before))).toEqual(new Set([401]))
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
    s.time.clock.pass(s.side.silenceCounts)
    await s.done('sync')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
  })

  test.each([
    ['no JSON', '{"id": 12'],
    ['no object', '[1, 2]'],
    ['not even text', new Uint8Array([0xff, 0xfe, 0x00])],
  ])('a signed one with %s is refused and stored nowhere', async (_, body) => {
    const s = await openScenario(platform)
    expect(await s.webhooks.knock(s.side.signals.signed(body))).toBe(400)
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
  })

  test.skipIf('telling again what nobody took' in lacks[platform])(
    'when the app was down, the store sends them again, and the order is there once',
    async () => {
      const s = await openScenario(platform, { settings: { syncInterval: 15 } })
      s.webhooks.open = false
      const number = await s.store.buy({ MUG: 1 })
      expect((await s.webhooks.deliverAll()).failed).toBeGreaterThan(0)
      s.webhooks.open = true
      s.time.clock.pass(10 * 60_000)
      expect((await s.webhooks.deliverAll()).delivered).toBeGreaterThan(0)
      const runs = await s.worker.wake()
      expect(runs.map((run) => [run.kind, run.trigger])).toContainEqual(['import_orders', 'signal'])
      expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
    },
  )

  test('when the app was down and nobody sends anything again, the next sync finds the order', async () => {
    const s = await openScenario(platform, { settings: { syncInterval: 15 } })
    s.webhooks.open = false
    const number = await s.store.buy({ MUG: 1 })
    expect((await s.webhooks.deliverAll()).failed).toBeGreaterThan(0)
    s.time.clock.pass(10 * 60_000)
    await s.done('sync', { trigger: 'schedule' })
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
  })
})
