import { describe, expect, test } from 'vitest'
import type { StoreOrder } from '../../domain/order.ts'
import { retry, uncertain } from '../../domain/outcome.ts'
import { countsAddUp } from '../results.ts'
import { orderDesk } from '../testing/order-desk.ts'
import { groupOf, lamp, orderNumbered, signalOf, tent } from '../testing/order-fixtures.ts'
import { exportShipments } from './export-shipments.ts'

/** Small and seeded, so that a history that fails is the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return state % sides
  }
}

/** A shop of three orders where customers edit and cancel, pickers pick and ship, and the lines between break at any time. */
class History {
  readonly desk
  private readonly roll
  private readonly orders = new Map<string, StoreOrder>()
  private clock = 0
  private parcels = 0

  constructor(seed: number) {
    this.roll = dice(seed)
    this.desk = orderDesk({ sendFulfilment: seed % 2 === 0 ? 'each_shipment' : 'when_order_closed', waitForTrackingHours: seed % 3 })
    for (const number of [1, 2, 3])
      this.save(
        orderNumbered(number, {
          lines: [
            { ...tent, ordered: 3 },
            { ...lamp, ordered: 2 },
          ],
        }),
      )
  }

  async live(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      this.desk.clock.pass(60_000 * (1 + this.roll(90)))
      this.breakSomething()
      const events = [
        () => this.edit(),
        () => this.pick(),
        () => this.pick(),
        () => this.ship(),
        () => this.toggle(),
        () => this.cancel(),
        () => this.signal(),
      ]
      events[this.roll(events.length)]?.()
      if (this.roll(2) === 0) await this.sync()
    }
  }

  /** Everything works again, and there is time. */
  async calm(): Promise<void> {
    const { store, warehouse, unitOfWork, clock } = this.desk
    Object.assign(store, { loseReply: false, cannotFind: false })
    Object.assign(warehouse, { loseReply: false, cannotFind: false })
    store.answers.length = 0
    warehouse.answers.length = 0
    unitOfWork.failCommit = null
    for (let round = 0; round < 6; round += 1) {
      clock.pass(4 * 3_600_000)
      await this.sync()
    }
  }

  private async sync(): Promise<void> {
    for (const run of [() => this.desk.import(), () => exportShipments(this.desk.next())]) {
      try {
        await run()
      } catch (error) {
        if (!(error instanceof Error) || !error.message.includes('died')) throw error
      }
      expect(countsAddUp(this.desk.run().counts)).toBe(true)
    }
    if (this.roll(3) > 0) this.fulfil()
  }

  /** The store shows what it was told, sometimes late. */
  private fulfil(): void {
    for (const order of this.orders.values()) {
      const lines = order.lines.map((line) => ({ ...line, fulfilled: Math.min(line.ordered, this.told(order.orderId, line.lineId)) }))
      if (lines.some((line, index) => line.fulfilled !== order.lines[index]?.fulfilled)) this.save({ ...order, lines })
    }
  }

  told(orderId: string, lineId: string): number {
    const lines = this.desk.store.shipments.filter((one) => one.orderId === orderId).flatMap((one) => one.lines)
    return lines.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
  }
  all(): readonly StoreOrder[] {
    return [...this.orders.values()]
  }

  private save(order: StoreOrder): void {
    this.clock += 1
    const version = new Date(Date.parse('2026-03-02T08:00:00Z') + this.clock * 1000).toISOString()
    const saved = { ...order, version, groups: [groupOf(order.lines)] }
    this.orders.set(order.orderId, saved)
    if (this.roll(4) > 0) this.desk.store.put(saved)
    else {
      this.desk.store.putUnlisted(saved)
      const eventId = `${order.orderId}-${this.clock}`
      this.desk.unitOfWork.tables.inbox.set(eventId, signalOf(saved, { eventId, occurredAt: version }))
    }
  }
  private any(): StoreOrder {
    return this.all()[this.roll(3)] as StoreOrder
  }
  private edit(): void {
    const order = this.any()
    if (order.state !== 'open') return
    this.save({
      ...order,
      lines: order.lines.map((line) => ({ ...line, ordered: Math.max(this.told(order.orderId, line.lineId), 1 + this.roll(4)) })),
    })
  }
  private cancel(): void {
    const order = this.any()
    if (this.roll(3) === 0 && order.lines.every((line) => this.told(order.orderId, line.lineId) === 0))
      this.save({ ...order, state: 'cancelled' })
  }
  private signal(): void {
    const order = this.any()
    this.clock += 1
    this.desk.unitOfWork.tables.inbox.set(`again-${this.clock}`, signalOf(order, { eventId: `again-${this.clock}` }))
  }
  private liveOnes(): readonly string[] {
    return this.desk.warehouse.orders.filter((one) => one.status !== 'deleted').map((one) => one.orderNumber)
  }
  private withOne(work: (number: string) => void): void {
    const numbers = this.liveOnes()
    const number = numbers[this.roll(Math.max(1, numbers.length))]
    if (number) work(number)
  }
  private pick(): void {
    this.withOne((number) => {
      const order = this.desk.warehouse.order(number)
      const line = order.lines.find((one) => one.picked < one.ordered)
      if (order.status === 'open' && line)
        this.desk.warehouse.pick(number, line.lineId, 1 + this.roll(line.ordered - line.picked), this.now())
    })
  }
  private ship(): void {
    this.withOne((number) => {
      const order = this.desk.warehouse.order(number)
      const shipped = (lineId: string) =>
        order.shipments.flatMap((one) => one.lines).reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
      const line = order.lines.find((one) => one.picked > shipped(one.lineId))
      this.parcels += 1
      if (line)
        this.desk.warehouse.ship(number, { shipmentId: `p-${this.parcels}` as never, shippedAt: this.now(), lines: [[line.lineId, 1]] })
    })
  }
  private toggle(): void {
    this.withOne((number) => {
      const { status } = this.desk.warehouse.order(number)
      if (status === 'open') this.desk.warehouse.close(number, this.now())
      else this.desk.warehouse.reopen(number)
    })
  }
  private now(): string {
    return new Date(this.desk.clock.now()).toISOString()
  }

  private breakSomething(): void {
    const { store, warehouse, unitOfWork } = this.desk
    const faults = [
      () => Object.assign(store, { loseReply: true }),
      () => Object.assign(warehouse, { loseReply: true }),
      () => Object.assign(store, { cannotFind: !store.cannotFind }),
      () => Object.assign(warehouse, { cannotFind: !warehouse.cannotFind }),
      () => store.answers.push(retry(0, 'busy')),
      () => warehouse.answers.push(retry(0, 'busy')),
      () => warehouse.answers.push(uncertain('the line broke')),
      () => Object.assign(unitOfWork, { failCommit: 1 + this.roll(8) }),
    ]
    if (this.roll(3) === 0) faults[this.roll(faults.length)]?.()
  }
}

describe.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('history %i', (seed) => {
  test('ends with no order twice, no unit told twice, no parcel lost, and every difference named', async () => {
    const history = new History(seed)
    const { desk } = history
    await history.live(40)
    await history.calm()

    for (const order of history.all()) {
      const live = desk.warehouse.orders.filter((one) => one.reference.orderId === order.orderId && one.status !== 'deleted')
      expect(live.length).toBeLessThanOrEqual(1)
      const picking = desk.picking(order.orderId)
      for (const line of order.lines) {
        const picked = live[0]?.lines.find((one) => one.lineId === line.lineId)?.picked ?? 0
        expect(history.told(order.orderId, line.lineId)).toBeLessThanOrEqual(Math.max(picked, 0))
        expect(history.told(order.orderId, line.lineId)).toBeLessThanOrEqual(Math.max(line.ordered, line.fulfilled))
      }
      const differs = order.lines.some(
        (line) =>
          (live[0]?.lines.find((one) => one.lineId === line.lineId)?.ordered ?? 0) !== (order.state === 'cancelled' ? 0 : line.ordered),
      )
      const problems = desk.openProblems().filter((problem) => problem.subjectId.startsWith(order.orderId))
      const bothEnded =
        order.state === 'cancelled' && live.every((one) => one.status === 'closed' && one.lines.every((line) => line.picked === 0))
      if (differs && !bothEnded) expect(problems.map((problem) => problem.code)).not.toEqual([])
      expect(picking.state).not.toBe('sending')
    }
    const records = [...desk.unitOfWork.tables.shipments.values()]
    for (const one of desk.warehouse.orders.filter((order) => order.status === 'closed'))
      for (const shipment of one.shipments)
        expect(records.find((record) => record.shipmentId === shipment.shipmentId)?.state).toMatch(/recorded|superseded|held/)
    expect([...desk.unitOfWork.tables.inbox.values()].filter((signal) => signal.handledAt === null)).toEqual([])
    expect(new Set(desk.store.shipments.map((one) => one.key)).size).toBe(desk.store.shipments.length)
  })
})
