import { openScenario, type PlatformName, ProcessDied, type Scenario, stockModes } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const hour = 3_600_000
/** A dozen, and those that once found a fault. */
const seeds: Readonly<Record<PlatformName, readonly number[]>> = {
  shopify: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 21, 27, 29, 54, 61, 88, 101],
  bigcommerce: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  woocommerce: [1, 2, 3, 4, 5, 6],
  'woocommerce-rest': [1, 2, 3, 4, 5, 6],
}
const days = stockModes.flatMap((mode) => seeds[mode.platform].map((seed) => ({ ...mode, seed })))
const skus = ['MUG', 'FILTER', 'BEANS']

type Draw = () => number
type Act = (s: Scenario, draw: Draw) => Promise<unknown>
const oneOf = <T>(list: readonly T[], draw: Draw): T | undefined => list[Math.floor(draw() * list.length)]
const upTo = (most: number, draw: Draw): number => 1 + Math.floor(draw() * most)
const openOrder = (s: Scenario, draw: Draw): string => {
  const open = s.store.numbers().filter((number) => s.store.lines(number).some(({ wanted, sent }) => wanted > sent))
  return oneOf(open, draw) ?? 'none'
}
const firstLine = (s: Scenario, number: string): string => s.store.lines(number)[0]?.name ?? ''
const pickingOrder = async (s: Scenario, draw: Draw): Promise<string> => oneOf(await s.warehouse.orders(), draw)?.orderNumber ?? 'none'

/** What people do on a day; what cannot be done just then is not done. */
const people: readonly Act[] = [
  (s, draw) => s.store.buy({ [oneOf(skus, draw) ?? 'MUG']: upTo(4, draw) }),
  (s, draw) => s.store.buy({ MUG: upTo(3, draw), BEANS: upTo(3, draw) }, draw() < 0.3 ? { held: true } : {}),
  async (s, draw) => s.store.cancel(openOrder(s, draw)),
  async (s, draw) => {
    const number = openOrder(s, draw)
    await s.store.edit(number, { quantities: { [firstLine(s, number)]: upTo(5, draw) } })
  },
  async (s, draw) => {
    const number = openOrder(s, draw)
    await s.store.refund(number, { [firstLine(s, number)]: 1 })
  },
  async (s, draw) => s.store.hold(openOrder(s, draw)),
  async (s, draw) => s.store.release(openOrder(s, draw)),
  async (s, draw) => s.warehouse.pick(await pickingOrder(s, draw)),
  async (s, draw) => s.warehouse.pick(await pickingOrder(s, draw), { 1: 1 }),
  async (s, draw) => s.warehouse.ship(await pickingOrder(s, draw)),
  async (s, draw) => s.warehouse.close(await pickingOrder(s, draw)),
  async (s, draw) => s.warehouse.adjust(oneOf(skus, draw) ?? 'MUG', 30 + upTo(30, draw)),
]

/** What goes wrong on a rough one. */
const troubles: readonly Act[] = [
  async (s, draw) =>
    s.warehouse.faults.add({
      kind: draw() < 0.5 ? 'lose_reply' : 'fail_before',
      operationId:
        oneOf(['createPickingOrders', 'updatePickingOrder', 'cancelPickingOrder', 'listPickingOrders', 'getEffect'], draw) ?? 'getEffect',
    }),
  async (s) => s.warehouse.faults.add({ kind: 'rate_limit', times: 1 }),
  (s, draw) =>
    s.faults.strike(
      oneOf(['recording shipments', 'setting levels', 'reading orders'] as const, draw) ?? 'anything',
      draw() < 0.6 ? 'lose reply' : 'cut reply',
    ),
  (s) => s.faults.strike('anything', 'throttle', 2),
  async (s, draw) => s.worker.life.dieAt(upTo(60, draw)),
  (s, draw) => s.side.misbehave(draw),
]

async function work(s: Scenario, kind: 'sync' | 'end_of_day'): Promise<void> {
  try {
    await s.run(kind)
  } catch (error) {
    if (!(error instanceof ProcessDied)) throw error
    await s.restartWorker()
  }
}

async function roughDay(s: Scenario, draw: Draw): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await oneOf(people, draw)?.(s, draw).catch(() => {})
    if (draw() < 0.25) await oneOf(troubles, draw)?.(s, draw)
    if (draw() < 0.3) await s.webhooks.deliverAll()
    if (draw() < 0.4) await work(s, draw() < 0.75 ? 'sync' : 'end_of_day')
    s.time.clock.pass(upTo(20, draw) * 60_000)
  }
}

/** The weather clears, and everything has time. */
async function evening(s: Scenario): Promise<void> {
  await s.faults.clear()
  s.warehouse.faults.clear()
  await s.side.misbehave(null)
  await s.restartWorker()
  for (let round = 0; round < 4; round += 1) {
    await s.webhooks.deliverAll()
    s.time.clock.pass(5 * hour)
    await s.done('sync')
  }
  await s.done('end_of_day')
}

describe('after a rough day', () => {
  test.each(days)('no unit is sold, sent or counted twice ($platform, figure falls at the $decrementsAt, seed $seed)', async (day) => {
    const { platform, decrementsAt, seed } = day
    const sendFulfilment = seed % 2 ? 'each_shipment' : 'when_order_closed'
    const s = await openScenario(platform, { stock: { MUG: 40, FILTER: 40, BEANS: 40 }, decrementsAt, seed, settings: { sendFulfilment } })
    await roughDay(s, s.time.random.fraction)
    await evening(s)
    const picking = await s.warehouse.orders()
    expect(new Set(picking.map((order) => order.orderNumber)).size).toBe(picking.length)

    for (const number of s.store.numbers()) {
      const there = picking.filter((one) => one.orderNumber === number)
      const picked = (lineId: string) =>
        sum(there.flatMap((one) => one.lines.filter((line) => line.externalRef === lineId)).map((line) => Number(line.picked)))
      for (const line of s.store.lines(number)) {
        expect(line.sent).toBeLessThanOrEqual(line.wanted)
        expect(line.sent).toBeLessThanOrEqual(picked(line.id))
      }
      const parcels = sum(there.map((one) => one.shipments.filter((shipment) => shipment.voidedAt === null).length))
      expect(s.store.mails(number)).toBe(s.store.shipments(number).length)
      expect(s.store.mails(number)).toBeLessThanOrEqual(
        Math.max(parcels, sum(there.map((one) => sum(one.lines.map((line) => line.picks.length))))),
      )
    }

    for (const sku of skus) {
      const due = await dueUnits(s, sku)
      const total = (of: (line: Due) => number) => sum(due.map(of))
      const shelf = await s.warehouse.onHand(sku)
      const figures = {
        shipment: shelf + total((line) => line.pickedNotTold),
        order: shelf - total((line) => line.unpicked) - total((line) => line.notAccepted),
      }
      expect([sku, s.store.figure(sku)]).toEqual([sku, figures[decrementsAt]])
    }
    const open = await s.read((r) => r.effects.unresolved())
    expect(open.filter((effect) => effect.phase !== 'planned')).toEqual([])
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
  })
})

/** Of one order line: what the store still owes of it, and how far the warehouse is. */
interface Due {
  readonly pickedNotTold: number
  /** On an open picking order. */
  readonly unpicked: number
  readonly notAccepted: number
}

async function dueUnits(s: Scenario, sku: string): Promise<readonly Due[]> {
  const picking = await s.warehouse.orders()
  return s.store.numbers().flatMap((number) =>
    s.store
      .lines(number)
      .filter((line) => line.name === sku)
      .map((line) => {
        const there = picking.filter((one) => one.orderNumber === number)
        const rows = there.flatMap((one) =>
          one.lines.filter((row) => row.externalRef === line.id).map((row) => ({ ...row, status: one.status })),
        )
        const open = line.wanted - line.sent
        const picked = sum(rows.map((row) => Number(row.picked)))
        const accepted = sum(rows.map((row) => Number(row.ordered)))
        return {
          pickedNotTold: Math.max(0, Math.min(picked - line.sent, open)),
          unpicked: sum(rows.filter((row) => row.status === 'open').map((row) => Number(row.ordered) - Number(row.picked))),
          notAccepted: Math.max(0, Math.min(line.wanted - accepted, open)),
        }
      }),
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
