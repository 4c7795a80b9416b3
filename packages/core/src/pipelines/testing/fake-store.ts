import type { OrderId } from '../../domain/ids.ts'
import type { StoreOrder } from '../../domain/order.ts'
import { already, applied, type Outcome, rejected } from '../../domain/outcome.ts'
import type { RecordedShipment, ShipmentWrite } from '../../domain/shipment.ts'
import type { Checkpoint, Page } from '../../ports/paging.ts'
import type { Capabilities, Finding, StorePlatform } from '../../ports/store-platform.ts'
import { Unavailable } from '../../ports/unavailable.ts'

const capabilities: Capabilities = {
  decrementsAt: 'order',
  compareAndSet: false,
  levelsPerBatch: 100,
  shipmentsPerBatch: 10,
  multipleLocations: true,
  orderStatuses: 'fixed',
  defaultOrderStatuses: [],
}

const notHere = (): never => {
  throw new Error('This test needs no such call')
}

/** The order half of a store, small: a journal of changes to read on from, orders by id, and shipments it takes down. */
export class FakeStore implements StorePlatform {
  capabilities: Capabilities = capabilities
  pageSize = 50
  /** Every change in order; the checkpoint is a position in it. */
  readonly journal: StoreOrder[] = []
  /** What a read by id shows; normally the newest in the journal. */
  readonly current = new Map<OrderId, StoreOrder>()
  readonly shipments: ShipmentWrite[] = []
  reads: OrderId[][] = []
  /** What signals told of orders, by reading. */
  told: ReadonlyMap<OrderId, string>[] = []
  /** Reading fails from this page on (1 = the first). */
  failAtPage: number | null = null
  /** What the next shipments are answered, instead of being taken. */
  readonly answers: Outcome<RecordedShipment>[] = []
  /** The reply to the next call is lost after the store has taken it. */
  loseReply = false
  cannotFind = false

  /** A change that searches show. */
  put(...orders: readonly StoreOrder[]): void {
    for (const order of orders) {
      this.journal.push(order)
      this.current.set(order.orderId, order)
    }
  }

  /** A change that searches do not show yet. */
  putUnlisted(order: StoreOrder): void {
    this.current.set(order.orderId, order)
  }

  async *changedOrders(from: Checkpoint | null): AsyncIterable<Page<StoreOrder>> {
    let position = from === null ? 0 : Number(from)
    for (let page = 1; ; page += 1) {
      if (this.failAtPage === page) throw new Unavailable('store', 'unreachable', 'The store does not answer')
      const rows = this.journal.slice(position, position + this.pageSize)
      position += rows.length
      yield { rows, next: String(position) as Checkpoint }
      if (position >= this.journal.length) return
    }
  }

  async readOrders(ids: readonly OrderId[], told?: ReadonlyMap<OrderId, string>): Promise<readonly StoreOrder[]> {
    this.reads.push([...ids])
    if (told) this.told.push(told)
    return ids.flatMap((one) => this.current.get(one) ?? [])
  }

  async recordShipments(writes: readonly ShipmentWrite[]): Promise<readonly Outcome<RecordedShipment>[]> {
    const lost = this.loseReply
    this.loseReply = false
    return writes.map((write): Outcome<RecordedShipment> => {
      const answer = this.answers.shift()
      if (answer) return answer
      const value = { externalId: `f-${write.key}`, handle: `${write.handle}+` }
      if (this.shipments.some((one) => one.key === write.key)) return already(value)
      const refusal = this.refusal(write)
      if (refusal) return refusal
      this.shipments.push(write)
      return lost ? { kind: 'uncertain', reason: 'The reply was lost' } : applied(value)
    })
  }

  /** As a real store: nothing for a cancelled order, and never more units than are left of a line. */
  private refusal(write: ShipmentWrite): Outcome<never> | null {
    const order = this.current.get(write.orderId)
    if (order?.state === 'cancelled') return rejected('order_cancelled', `Order ${order.number} was cancelled`)
    const told = (lineId: string) =>
      this.shipments
        .filter((one) => one.orderId === write.orderId)
        .flatMap((one) => one.lines)
        .reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
    const exceeds = write.lines.some(({ lineId, quantity }) => {
      const line = order?.lines.find((one) => one.lineId === lineId)
      return line && quantity > line.ordered - Math.max(line.fulfilled, told(lineId))
    })
    return exceeds ? rejected('shipment_exceeds_open', `Order ${write.orderNumber}: fewer units are left than were shipped`) : null
  }

  async findShipment(write: ShipmentWrite): Promise<Finding<RecordedShipment>> {
    if (this.cannotFind) return { kind: 'unknown', reason: 'The store does not answer' }
    if (!this.shipments.some((one) => one.key === write.key)) return { kind: 'absent' }
    return { kind: 'applied', value: { externalId: `f-${write.key}`, handle: `${write.handle}+` } }
  }

  describe = notHere
  changedProducts = notHere
  readVariants = notHere
  readLevels = notHere
  setLevels = notHere
  carriers = notHere
  locations = notHere
  ensureSubscriptions = notHere
}
