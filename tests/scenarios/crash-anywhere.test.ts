import { openScenario, type PlatformName, ProcessDied, platforms, type Scenario } from '@connect/testing/scenario'
import { afterAll, describe, expect, test } from 'vitest'

type Step = (s: Scenario, run: (kind: Parameters<Scenario['run']>[0]) => Promise<void>) => Promise<void>

/** From an empty warehouse to an order shipped in two parcels and stock sent. People act between the runs; only runs can die. */
const history: Step = async (s, run) => {
  await run('first_dataset')
  const number = await s.store.buy({ MUG: 3, FILTER: 2 })
  const other = await s.store.buy({ MUG: 1 })
  await run('sync')
  await s.store.cancel(other)
  await s.store.edit(number, { quantities: { FILTER: 1 } })
  await run('sync')
  await s.warehouse.pick(number)
  await s.warehouse.ship(number, { units: { MUG: 3 }, trackingNumber: '1Z-ONE' })
  await s.warehouse.ship(number, { units: { FILTER: 1 }, trackingNumber: '1Z-TWO' })
  await s.warehouse.adjust('FILTER', 80)
  await run('end_of_day')
}

/** Runs the history with a process that dies at one step, is started again, and does what it was asked once more. */
async function live(
  platform: PlatformName,
  deathAt: number,
): Promise<{ readonly s: Scenario; readonly steps: number; readonly died: boolean }> {
  const s = await openScenario(platform, { firstDataset: false })
  s.worker.life.dieAt(deathAt)
  let died = false
  let steps = 0
  const run: Parameters<Step>[1] = async (kind) => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      try {
        const record = await s.run(kind)
        if (record.state === 'completed') return
        throw new Error(`${kind} at step ${deathAt}: ${record.error?.code} ${record.error?.message}`)
      } catch (error) {
        if (!(error instanceof ProcessDied)) throw error
        died = true
        s.time.clock.pass(120_000)
        await s.restartWorker()
      }
    }
    throw new Error(`${kind} did not complete`)
  }
  await history(s, run)
  steps = s.worker.life.steps
  s.time.clock.pass(2 * 3_600_000)
  await run('sync')
  await run('end_of_day')
  return { s, steps, died }
}

/** What the world is like in the end; instants and ids apart. */
async function outcome(s: Scenario) {
  const orders = await s.warehouse.orders()
  const [number = ''] = s.store.numbers()
  return {
    picking: orders.map((order) => ({
      number: order.orderNumber,
      status: order.status,
      lines: order.lines.map((line) => [line.itemNumber, line.ordered, line.picked, line.shipped]),
    })),
    shelf: { MUG: await s.warehouse.onHand('MUG'), FILTER: await s.warehouse.onHand('FILTER') },
    items: (await s.warehouse.items()).map((item) => item.itemNumber).sort(),
    store: { MUG: s.store.figure('MUG'), FILTER: s.store.figure('FILTER') },
    shipments: s.store.shipments(number).map(({ tracking, units }) => [tracking, units]),
    mails: s.store.mails(number),
    problems: await s.problems(),
    pickings: await s.read(async (r) => (await r.pickings.byOrders([s.store.orderId(number) as never])).map((one) => one.state)),
    unresolved: await s.read(async (r) => (await r.effects.unresolved()).map((effect) => effect.key)),
    running: await s.read(async (r) => (await r.runs.running()).length),
  }
}

/** Every step on one platform; on the others as many as show that their adapters are no different. */
const strides: Readonly<Record<PlatformName, number>> = { shopify: 1, bigcommerce: 6, woocommerce: 6, 'woocommerce-rest': 6 }
const undisturbed = new Map<PlatformName, { readonly end: Awaited<ReturnType<typeof outcome>>; readonly steps: number }>()
for (const platform of platforms) {
  const { s, steps } = await live(platform, Number.POSITIVE_INFINITY)
  undisturbed.set(platform, { end: await outcome(s), steps })
}

describe.each(platforms)('a worker that dies at any step (%s)', (platform) => {
  const { end, steps } = undisturbed.get(platform) ?? { end: null, steps: 0 }
  const fatal = Array.from({ length: steps }, (_, index) => index + 1).filter((step) => step % strides[platform] === 0)
  let deaths = 0

  test('would, undisturbed, come to this end', () => {
    expect(end).toMatchObject({
      picking: [
        {
          status: 'closed',
          lines: [
            ['MUG', '3', '3', '3'],
            ['FILTER', '1', '1', '1'],
          ],
        },
      ],
      shelf: { MUG: 37, FILTER: 80 },
      store: { MUG: 37, FILTER: 80 },
      shipments: [
        ['1Z-ONE', 3],
        ['1Z-TWO', 1],
      ],
      mails: 2,
      problems: [],
      pickings: ['done'],
      unresolved: [],
      running: 0,
    })
    expect(steps).toBeGreaterThan(40)
  })

  test.each(fatal)('comes to the same end after a death at step %i', async (step) => {
    const { s, died } = await live(platform, step)
    expect(died).toBe(true)
    deaths += 1
    expect(await outcome(s)).toEqual(end)
  })

  afterAll(() => {
    expect(deaths).toBe(fatal.length)
  })
})
