import { type EffectKey, id, type PickingOrderId } from '../../domain/ids.ts'
import { already, applied, type Outcome, rejected } from '../../domain/outcome.ts'
import type {
  AcceptedPickingOrder,
  PickingOrder,
  PickingOrderAmendment,
  PickingOrderDraft,
  WarehouseShipment,
} from '../../domain/warehouse.ts'
import type { Checkpoint, Page } from '../../ports/paging.ts'
import type { Finding } from '../../ports/store-platform.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import type { EffectResult, Warehouse } from '../../ports/warehouse.ts'

const notHere = (): never => {
  throw new Error('This test needs no such call')
}
type Stored = PickingOrder & { readonly draft: PickingOrderDraft; readonly change: number }

/** The picking orders of a warehouse, small: one per external reference, versions, picks, shipments, and a feed of changes. */
export class FakeWarehouse implements Warehouse {
  readonly orders: Stored[] = []
  readonly done = new Map<EffectKey, AcceptedPickingOrder>()
  readonly calls: { readonly name: string; readonly count: number }[] = []
  feedPage = 100
  /** What the next writes are answered, instead of being carried out. */
  readonly answers: Outcome<AcceptedPickingOrder>[] = []
  /** The reply to the next call is lost after it was carried out. */
  loseReply = false
  cannotFind = false
  feedFails = false
  private changes = 0

  /** The live picking order of that number. */
  order(number: string): Stored {
    const found = this.orders.filter((one) => one.orderNumber === number).at(-1)
    if (!found) throw new Error(`No picking order ${number}`)
    return found
  }

  pick(number: string, lineId: string, quantity: number, at = '2026-03-02T10:05:00.000Z'): void {
    const before = this.order(number)
    const lines = before.lines.map((line) => (line.lineId === lineId ? { ...line, picked: line.picked + quantity } : line))
    const started = lines.some((line) => line.picked > 0)
    const full = lines.every((line) => line.picked >= line.ordered)
    const closing = full ? { status: 'closed' as const, closedAt: at } : {}
    this.change(before, { lines, firstPickAt: started ? (before.firstPickAt ?? at) : null, lastPickAt: started ? at : null, ...closing })
  }
  close(number: string, at = '2026-03-02T10:06:00.000Z'): void {
    this.change(this.order(number), { status: 'closed', closedAt: at })
  }
  reopen(number: string): void {
    this.change(this.order(number), { status: 'open', closedAt: null })
  }
  remove(number: string): void {
    this.change(this.order(number), { status: 'deleted' })
  }
  ship(
    number: string,
    shipment: Partial<Omit<WarehouseShipment, 'lines'>> & { readonly lines: readonly (readonly [string, number])[] },
  ): void {
    const before = this.order(number)
    const tracking = { carrier: 'UPS', method: 'Ground', number: '1Z1', url: null }
    const lines = shipment.lines.map(([lineId, quantity]) => ({
      lineId: id<WarehouseShipment['lines'][number]['lineId']>(lineId),
      quantity,
    }))
    const made = {
      shipmentId: id<WarehouseShipment['shipmentId']>('ship-1'),
      shippedAt: '2026-03-02T10:07:00.000Z',
      tracking,
      ...shipment,
      lines,
    }
    this.change(before, { shipments: [...before.shipments, made] })
  }
  voidShipment(number: string, shipmentId: string): void {
    const before = this.order(number)
    this.change(before, { shipments: before.shipments.filter((one) => one.shipmentId !== shipmentId) })
  }
  /** Somebody changes something that is none of ours. */
  touch(number: string): void {
    this.change(this.order(number), {})
  }

  async receiveOrders(drafts: readonly PickingOrderDraft[]): Promise<readonly Outcome<AcceptedPickingOrder>[]> {
    this.calls.push({ name: 'receive', count: drafts.length })
    const lost = this.takeLoss()
    return drafts.map((draft) => this.answers.shift() ?? this.lossy(lost, this.receive(draft)))
  }

  async amendOrder(amendment: PickingOrderAmendment): Promise<Outcome<AcceptedPickingOrder>> {
    this.calls.push({ name: 'amend', count: 1 })
    const lost = this.takeLoss()
    const answer = this.answers.shift()
    if (answer) return answer
    const before = this.orders.find((one) => one.pickingOrderId === amendment.pickingOrderId)
    const refusal = this.refusal(before, amendment.version)
    if (!before || refusal) return refusal ?? rejected('not_found', 'No such picking order')
    const after = this.change(before, { lines: linesOf(amendment), draft: amendment })
    return this.lossy(lost, applied(this.remember(amendment.key, after)))
  }

  async cancelOrder(request: Parameters<Warehouse['cancelOrder']>[0]): Promise<Outcome> {
    this.calls.push({ name: 'cancel', count: 1 })
    const lost = this.takeLoss()
    const answer = this.answers.shift()
    if (answer) return answer as Outcome<never>
    const before = this.orders.find((one) => one.pickingOrderId === request.pickingOrderId)
    if (before?.status === 'deleted') return already(null)
    const refusal = this.refusal(before, request.version)
    if (!before || refusal) return refusal ?? rejected('not_found', 'No such picking order')
    this.remember(request.key, this.change(before, { status: 'deleted' }))
    return this.lossy(lost, applied(null))
  }

  async *changedPickingOrders(from: Checkpoint | null): AsyncIterable<Page<PickingOrder>> {
    this.calls.push({ name: 'feed', count: 1 })
    if (this.feedFails) throw new Unavailable('warehouse', 'unreachable', 'The warehouse does not answer')
    let position = Number(from ?? 0)
    for (;;) {
      const rows = this.orders
        .filter((one) => one.change > position)
        .sort((a, b) => a.change - b.change)
        .slice(0, this.feedPage)
      position = rows.at(-1)?.change ?? position
      yield { rows, next: String(position) as Checkpoint }
      if (rows.length < this.feedPage) return
    }
  }

  async findEffect(key: EffectKey): Promise<Finding<EffectResult>> {
    if (this.cannotFind) return { kind: 'unknown', reason: 'The warehouse does not answer' }
    const pickingOrder = this.done.get(key)
    return pickingOrder ? { kind: 'applied', value: { pickingOrder, item: null } } : { kind: 'absent' }
  }

  private receive(draft: PickingOrderDraft): Outcome<AcceptedPickingOrder> {
    const same = this.orders.filter(
      (one) => one.reference.orderId === draft.reference.orderId && one.reference.groupKey === draft.reference.groupKey,
    )
    const last = same.at(-1)
    if (last && !(draft.recreate && last.status === 'deleted')) return already(acceptedOf(last))
    if (this.orders.some((one) => one.status !== 'deleted' && one.orderNumber === draft.orderNumber))
      return rejected('duplicate_order_number', `There is an order ${draft.orderNumber} already`, 'orderNumber')
    this.changes += 1
    const { reference, orderNumber } = draft
    const pickingOrderId = id<PickingOrderId>(`po-${this.orders.length + 1}`)
    const fresh = { status: 'open' as const, closedAt: null, firstPickAt: null, lastPickAt: null, shipments: [] }
    const order: Stored = {
      ...fresh,
      reference,
      orderNumber,
      pickingOrderId,
      version: '1',
      lines: linesOf(draft),
      draft,
      change: this.changes,
    }
    this.orders.push(order)
    return applied(this.remember(draft.key, order))
  }

  private refusal(order: Stored | undefined, version: string): Outcome<never> | null {
    if (!order) return rejected('not_found', 'No such picking order')
    if (order.status === 'deleted') return rejected('order_deleted', `Picking order ${order.orderNumber} was deleted`)
    if (order.firstPickAt) return rejected('picking_started', `Picking order ${order.orderNumber} has picks`)
    if (order.status === 'closed') return rejected('order_closed', `Picking order ${order.orderNumber} is closed`)
    if (order.version !== version) return rejected('version_conflict', `Picking order ${order.orderNumber} changed meanwhile`)
    return null
  }

  private change(before: Stored, fields: Partial<Stored>): Stored {
    this.changes += 1
    const after: Stored = { ...before, ...fields, version: String(Number(before.version) + 1), change: this.changes }
    this.orders[this.orders.indexOf(before)] = after
    return after
  }

  private remember(key: EffectKey, order: Stored): AcceptedPickingOrder {
    this.done.set(key, acceptedOf(order))
    return acceptedOf(order)
  }

  private takeLoss(): boolean {
    const lost = this.loseReply
    this.loseReply = false
    return lost
  }
  private lossy<Value>(lost: boolean, outcome: Outcome<Value>): Outcome<Value> {
    return lost ? { kind: 'uncertain', reason: 'The reply was lost' } : outcome
  }

  identity = notHere
  divisions = notHere
  sites = notHere
  locations = notHere
  unitsOfMeasure = notHere
  carriers = notHere
  upsertItems = notHere
  addInventory = notHere
  adjustInventory = notHere
  upsertCarriers = notHere
  inventorySummary = notHere
}

const acceptedOf = ({ pickingOrderId, orderNumber, version }: PickingOrder): AcceptedPickingOrder => ({
  pickingOrderId,
  orderNumber,
  version,
})
const linesOf = (draft: PickingOrderDraft): PickingOrder['lines'] =>
  draft.lines.map(({ lineId, itemNumber, quantity }) => ({ lineId, itemNumber, ordered: quantity, picked: 0 }))
