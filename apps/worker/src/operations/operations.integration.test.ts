import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, openBench, shop } from '../testing/bench.ts'
import { storeKey, warehouseUrl } from '../testing/parties.ts'
import { byHand } from './by-hand.ts'
import { connectWarehouse } from './connect-warehouse.ts'
import { dryRun } from './dry-run.ts'
import { explainItemText, explainOrderText } from './explain.ts'
import { listItems, listLinks } from './links.ts'
import { overviewOf } from './overview.ts'
import { activityOf, problemsOf, runsOf } from './reports.ts'
import { requestNow } from './request-now.ts'
import { saveSettings } from './save-settings.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench({ setUp: false })
})
afterAll(() => bench.close())

const place = { divisionId: 'div-us', unitOfMeasure: 'EA', siteId: 'site-harbor', locationId: 'loc-main' }
const save = (input: unknown) => saveSettings(bench.services, bench.connectionId, input)
const connect = (key: string, url = warehouseUrl) =>
  connectWarehouse(bench.services, bench.connectionId, { warehouseUrl: url, storeKey: key })

describe('setting up', () => {
  test('a wrong Store Key is said so, and nothing is stored', async () => {
    await expect(connect('isk_ffffffffffffffffffffffffffffffff')).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('did not accept the Store Key'),
    })
    expect(await bench.services.credentials.get(bench.connectionId, 'warehouse')).toBeNull()
    expect((await bench.connection()).warehouseUrl).toBeNull()
  })

  test('settings cannot be saved before the warehouse is connected, and the reason is given', async () => {
    await expect(save(place)).rejects.toMatchObject({ status: 422, message: expect.stringContaining('Store Key') })
  })

  test('the right Store Key is kept sealed, and names its divisions', async () => {
    expect((await connect(storeKey)).divisionIds).toContain('div-us')
    expect(await bench.services.credentials.get(bench.connectionId, 'warehouse')).toMatchObject({ secret: storeKey })
    const rows = await bench.services.database.prisma.credential.findMany()
    expect(JSON.stringify(rows)).not.toContain(storeKey)
  })

  test.each<[string, unknown, string]>([
    ['an interval of four minutes', { ...place, syncInterval: 4 }, 'syncInterval'],
    ['an interval in words', { ...place, syncInterval: 'often' }, 'syncInterval'],
    ['a range that is no range', { ...place, syncTimeRange: { start: '8' } }, 'syncTimeRange'],
    ['an End of Day before Last Auto Sync Completed On is marked', { ...place, endOfDayTime: '18:00' }, 'endOfDayTime'],
    ['a way to send fulfilment that there is not', { ...place, sendFulfilment: 'never' }, 'sendFulfilment'],
    ['a setting that there is not', { ...place, colour: 'red' }, 'colour'],
    ['a division of somebody else', { ...place, divisionId: 'div-elsewhere' }, 'divisionId'],
  ])('%s is refused by its field, and nothing is half saved', async (_, input, field) => {
    const before = await bench.connection()
    await expect(save(input)).rejects.toMatchObject({ status: 422, fields: [expect.objectContaining({ field })] })
    expect(await bench.connection()).toEqual(before)
  })

  test.each([null, [], 'settings', 7])('%s is no settings', async (input) => {
    await expect(save(input)).rejects.toMatchObject({ status: 422 })
  })

  test('a complete set-up activates the connection, with the division’s time zone', async () => {
    expect(await save({ ...place, syncInterval: 15 })).toEqual({ state: 'active' })
    expect(await bench.connection()).toMatchObject({
      state: 'active',
      timeZone: 'America/New_York',
      settingsVersion: 2,
      settings: { syncInterval: 15, stockBuffer: 0 },
    })
  })

  test('two people who save other fields at once lose neither’s', async () => {
    await Promise.all([save({ stockBuffer: 3 }), save({ orderNumberPrefix: 'W-' }), save({ notifyCustomer: false })])
    expect((await bench.connection()).settings).toMatchObject({ stockBuffer: 3, orderNumberPrefix: 'W-', notifyCustomer: false })
    await save({ stockBuffer: 0, orderNumberPrefix: '' })
  })

  test('an End of Day that is set does not run at once', async () => {
    await byHand(bench.services, bench.queue).setLastAutoSync(bench.connectionId, new Date(bench.clock.now() - 60_000).toISOString())
    await save({ endOfDayTime: '00:00' })
    expect((await bench.connection()).marks.lastEndOfDay).not.toBeNull()
    await save({ endOfDayTime: null })
  })
})

describe('asking for a run', () => {
  test('stores the request and wakes the connection; asked again it is the same request, due now', async () => {
    const first = await requestNow(bench.services, bench.queue, bench.connectionId, 'first_dataset')
    expect(bench.woken).toEqual([bench.connectionId])
    const [waiting] = await bench.read((r) => r.requests.all())
    if (!waiting) throw new Error('not stored')
    const later = new Date(bench.clock.now() + 3_600_000).toISOString()
    await bench.services.unitOfWork.transaction(bench.connectionId, (r) => r.requests.put({ ...waiting, notBefore: later, attempts: 3 }))
    expect(await requestNow(bench.services, bench.queue, bench.connectionId, 'first_dataset')).toEqual(first)
    expect(await bench.read((r) => r.requests.all())).toMatchObject([{ id: first.requestId, notBefore: null }])
  })

  test('of a paused connection is refused by its name', async () => {
    const acts = byHand(bench.services, bench.queue)
    await acts.pause(bench.connectionId)
    await expect(requestNow(bench.services, bench.queue, bench.connectionId, 'sync')).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('paused'),
    })
    await acts.resume(bench.connectionId)
  })
})

describe('a dry run', () => {
  test('lists what the next run then writes: an order, once', async () => {
    await bench.run('first_dataset')
    const number = await bench.parties.buy(shop, { MUG: 2, FILTER: 1 })
    const planned = await dryRun(bench.services, bench.connectionId, 'sync')
    expect(bench.parties.pickingOrders()).toEqual([])
    const received = planned.filter((write) => write.system === 'warehouse' && write.label.includes(number))
    expect(received).toHaveLength(1)
    const run = await bench.run('sync')
    expect(run).toMatchObject({ state: 'completed', counts: { applied: 1 } })
    expect(bench.parties.pickingOrders().map((order) => order.orderNumber)).toEqual([number])
    expect(await dryRun(bench.services, bench.connectionId, 'sync')).toEqual([])
  })

  test('that cannot ask a side says which', async () => {
    const away = { ...bench.services, transport: { send: () => Promise.reject(new Error('not reached')) } }
    await bench.services.credentials.remove(bench.connectionId, 'warehouse')
    await expect(dryRun(away, bench.connectionId, 'sync')).rejects.toMatchObject({
      status: 503,
      message: expect.stringContaining('Store Key'),
    })
    await connect(storeKey)
  })
})

describe('a rewind', () => {
  test('has everything looked at again, and imports nothing twice', async () => {
    const before = bench.parties.pickingOrders().length
    await byHand(bench.services, bench.queue).setLastAutoSync(
      bench.connectionId,
      new Date(bench.clock.now() - 7 * 86_400_000).toISOString(),
    )
    const run = await bench.run('sync')
    expect(run).toMatchObject({ state: 'completed', counts: { applied: 0, rejected: 0 } })
    expect(run.counts.seen).toBeGreaterThan(0)
    expect(bench.parties.pickingOrders()).toHaveLength(before)
  })
})

describe('what is reported', () => {
  test('are the connection, its runs, what became of orders and items', async () => {
    const overview = await overviewOf(bench.services, bench.connectionId)
    expect(overview.connection).toMatchObject({ state: 'active', division: 'div-us', firstDataset: 'done', running: null })
    expect(overview.parity.map(({ name, exceptions }) => [name, exceptions])).toEqual([
      ['orders', 0],
      ['shipments', 0],
      ['stock', 0],
    ])
    expect((await runsOf(bench.services, bench.connectionId)).at(-1)).toMatchObject({
      kind: 'First dataset',
      state: 'completed',
      error: null,
    })
    const [number] = bench.parties.pickingOrders().map((order) => order.orderNumber)
    expect((await listLinks(bench.services, bench.connectionId)).map((link) => link.text)).toEqual([`Picking order ${number}, open`])
    expect((await listItems(bench.services, bench.connectionId)).map((item) => item.item).toSorted()).toEqual(['FILTER', 'MUG'])
    expect(await problemsOf(bench.services, bench.connectionId)).toEqual([])
    expect((await activityOf(bench.services, bench.connectionId, number ?? '')).length).toBeGreaterThan(0)
  })

  test('is an order and an item in words; of what nobody has seen, that nobody has', async () => {
    const [number] = bench.parties.pickingOrders().map((order) => order.orderNumber)
    expect((await explainOrderText(bench.services, bench.connectionId, number ?? '')).summary).toContain(`Picking order ${number} is open`)
    expect((await explainItemText(bench.services, bench.connectionId, 'MUG')).summary).toContain('item MUG')
    await expect(explainOrderText(bench.services, bench.connectionId, '#0')).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('#0'),
    })
    await expect(explainItemText(bench.services, bench.connectionId, 'NOTHING')).rejects.toMatchObject({ status: 404 })
  })
})

describe('a run that is stopped', () => {
  test('by a person ends at its next step as cancelled, and is not tried again', async () => {
    await bench.parties.buy(shop, { MUG: 1 })
    const acts = byHand({ ...bench.services }, bench.queue)
    let stopped = false
    const { transport } = bench.services
    const watching = {
      send: async (request: Parameters<typeof transport.send>[0]) => {
        if (!stopped) {
          stopped = true
          await acts.stopRun(bench.connectionId, null)
        }
        return transport.send(request)
      },
    }
    const run = await bench.run('sync', { services: { ...bench.services, transport: watching } })
    expect(run).toMatchObject({ state: 'cancelled', error: null })
    expect(await bench.read((r) => r.requests.all())).toEqual([])
    expect(await bench.run('sync')).toMatchObject({ state: 'completed', counts: { applied: 1 } })
  })
})
