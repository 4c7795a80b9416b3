import { openShopify, ProcessDied, type ShopifyScenario } from '@connect/testing/scenario'
import { afterAll, describe, expect, test } from 'vitest'

type Step = (s: ShopifyScenario, run: (kind: Parameters<ShopifyScenario['run']>[0]) => Promise<void>) => Promise<void>

/** From an empty warehouse to an order shipped in two parcels and stock sent. People act between the runs; only runs can die. */
const history: Step = async (s, run) => {
  await run('first_dataset')
  const number = await s.shop.buy({ MUG: 3, FILTER: 2 })
  await s.shop.buy({ MUG: 1 })
  await run('sync')
  await s.shop.command('cancelOrder', { order: '#1002' })
  await s.shop.command('editOrder', { order: number, quantities: [{ sku: 'FILTER', quantity: 1 }] })
  await run('sync')
  await s.warehouse.pick(number)
  await s.warehouse.ship(number, { units: { MUG: 3 }, trackingNumber: '1Z-ONE' })
  await s.warehouse.ship(number, { units: { FILTER: 1 }, trackingNumber: '1Z-TWO' })
  await s.warehouse.adjust('FILTER', 80)
  await run('end_of_day')
}

/** Runs the history with a process that dies at one step, is started again, and does what it was asked once more. */
async function live(deathAt: number): Promise<{ readonly s: ShopifyScenario; readonly steps: number; readonly died: boolean }> {
  const s = await openShopify({ firstDataset: false })
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
async function outcome(s: ShopifyScenario) {
  const orders = await s.warehouse.orders()
  const number = '#1001'
  return {
    picking: orders.map((order) => ({
      number: order.orderNumber,
      status: order.status,
      lines: order.lines.map((line) => [line.itemNumber, line.ordered, line.picked, line.shipped]),
    })),
    shelf: { MUG: await s.warehouse.onHand('MUG'), FILTER: await s.warehouse.onHand('FILTER') },
    items: (await s.warehouse.items()).map((item) => item.itemNumber).sort(),
    store: { MUG: s.shop.stock('MUG'), FILTER: s.shop.stock('FILTER') },
    fulfilments: s.shop.fulfilments(number).map((one) => [one.tracking[0]?.number, one.lines.map((line) => line.quantity)]),
    mails: s.shop.emails(number).length,
    problems: await s.problems(),
    pickings: await s.read(async (r) => (await r.pickings.byOrders([s.shop.order(number).id as never])).map((one) => one.state)),
    unresolved: await s.read(async (r) => (await r.effects.unresolved()).map((effect) => effect.key)),
    running: await s.read(async (r) => (await r.runs.running()).length),
  }
}

const undisturbed = await live(Number.POSITIVE_INFINITY).then(async ({ s, steps }) => ({ end: await outcome(s), steps }))
let deaths = 0

describe('a worker that dies at any step', () => {
  test('would, undisturbed, come to this end', () => {
    expect(undisturbed.end).toMatchObject({
      picking: [
        {
          number: '#1001',
          status: 'closed',
          lines: [
            ['MUG', '3', '3', '3'],
            ['FILTER', '1', '1', '1'],
          ],
        },
      ],
      shelf: { MUG: 37, FILTER: 80 },
      store: { MUG: { available: 37, committed: 0 }, FILTER: { available: 80, committed: 0 } },
      fulfilments: [
        ['1Z-ONE', [3]],
        ['1Z-TWO', [1]],
      ],
      mails: 2,
      problems: [],
      pickings: ['done'],
      unresolved: [],
      running: 0,
    })
    expect(undisturbed.steps).toBeGreaterThan(40)
  })

  test.each(Array.from({ length: undisturbed.steps }, (_, index) => index + 1))(
    'comes to the same end after a death at step %i',
    async (step) => {
      const { s, died } = await live(step)
      expect(died).toBe(true)
      deaths += 1
      expect(await outcome(s)).toEqual(undisturbed.end)
    },
  )

  afterAll(() => {
    expect(deaths).toBe(undisturbed.steps)
  })
})
