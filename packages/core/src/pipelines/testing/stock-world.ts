import { type ItemNumber, id, type OrderId } from '../../domain/ids.ts'
import type { StoreOrder } from '../../domain/order.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Capabilities } from '../../ports/store-platform.ts'
import { importInventory } from '../import-inventory/import-inventory.ts'
import { importProducts } from '../import-products/import-products.ts'
import { CatalogueStore } from './catalogue-store.ts'
import { testConnection, testRun } from './environment.ts'
import { anOrder, aVariant, lineIdOf, orderRecord, pickingRecord, shipmentRecord, stockKeyOf } from './records.ts'
import { StockWarehouse } from './stock-warehouse.ts'

/** A store and a warehouse side by side, with people who sell, pick and ship; orders and shipments travel by the simplest possible steps. */
export class StockWorld {
  readonly store = new CatalogueStore()
  readonly warehouse = new StockWarehouse()
  readonly mode: Capabilities['decrementsAt']
  readonly run: ReturnType<typeof testRun>
  private readonly shipped = new Map<string, number>()

  constructor(mode: Capabilities['decrementsAt'], settings: Partial<Settings> = {}, capabilities: Partial<Capabilities> = {}) {
    this.mode = mode
    this.store.capabilities = { ...this.store.capabilities, decrementsAt: mode, ...capabilities }
    this.run = testRun(this, { connection: testConnection(settings) })
  }

  get tables() {
    return this.run.unitOfWork.tables
  }
  readonly problems = () => [...this.tables.problems.values()].filter((one) => one.resolvedAt === null)

  /** Products on the shelf, imported, with their first inventory. */
  async open(shelf: Readonly<Record<string, number>>): Promise<this> {
    for (const [sku, units] of Object.entries(shelf)) {
      this.store.put(aVariant(sku))
      this.store.stock(stockKeyOf(sku), units)
    }
    await this.load()
    this.forget()
    return this
  }
  async load(): Promise<void> {
    await importProducts(this.run.next(), { full: true, withLevels: false })
    await importInventory(this.run.next())
  }
  forget(): void {
    this.store.calls.length = 0
    this.warehouse.calls.length = 0
  }

  /** A customer buys. Unpaid orders lower the figure as well but are not imported. */
  sell(number: string, lines: Readonly<Record<string, number>>, rest: Partial<StoreOrder> = {}): StoreOrder {
    const placedAt = new Date(this.run.clock.now()).toISOString()
    const order = anOrder(number, lines, { placedAt, takesStock: this.mode === 'order', ...rest })
    this.store.sell(order)
    return order
  }
  /** The customer changes his mind; the store puts the units back. */
  cancel(number: string): void {
    const order = this.order(number)
    for (const line of order.lines) if (order.takesStock && line.stockKey) this.store.move(line.stockKey, line.ordered - line.fulfilled)
    this.change(number, { state: 'cancelled', takesStock: false, groups: [], lines: order.lines.map((line) => ({ ...line, ordered: 0 })) })
  }
  /** Somebody takes units of an accepted order off the shelf. */
  pick(number: string, sku: string, units: number): void {
    const shelf = `${sku}@site-1@bin-1`
    this.warehouse.shelves.set(shelf, (this.warehouse.shelves.get(shelf) ?? 0) - units)
    this.warehouse.promise(sku, -units)
    const orderId = id<OrderId>(`order-${number}`)
    this.warehouse.picks.push({ orderId, groupKey: id('g1'), lineId: lineIdOf(sku), itemNumber: id<ItemNumber>(sku), picked: units })
  }

  readonly steps = { importOrders: () => this.importOrders(), exportShipments: () => this.exportShipments() }

  private async importOrders(): Promise<void> {
    this.store.calls.push('import orders')
    for (const order of this.store.orders.values()) {
      const known = this.tables.orders.get(order.orderId)
      const seenAt = known?.order.version === order.version ? known.seenAt : new Date(this.run.clock.now()).toISOString()
      this.tables.orders.set(order.orderId, orderRecord(order, { seenAt }))
      const isIn = [...this.tables.pickings.values()].some((picking) => picking.orderId === order.orderId)
      if (isIn || order.payment !== 'paid' || order.state !== 'open') continue
      const accepted = Object.fromEntries(order.lines.map((line) => [line.sku ?? '', line.ordered - line.fulfilled]))
      const fulfilledBefore = order.lines[0]?.fulfilled ?? 0
      this.tables.pickings.set(order.orderId, pickingRecord(order.number, accepted, { fulfilledBefore }))
      for (const [sku, units] of Object.entries(accepted)) this.warehouse.promise(sku, units)
    }
  }
  /** All that was picked is shipped, and the store told. */
  private async exportShipments(): Promise<void> {
    this.store.calls.push('export shipments')
    for (const pick of this.warehouse.picks) {
      const sku = pick.itemNumber as string
      const number = pick.orderId.replace('order-', '')
      const done = this.shipped.get(`${number}/${sku}`) ?? 0
      const units =
        this.warehouse.picks
          .filter((one) => one.orderId === pick.orderId && one.itemNumber === sku)
          .reduce((sum, one) => sum + one.picked, 0) - done
      if (units <= 0) continue
      this.shipped.set(`${number}/${sku}`, done + units)
      const recordedAt = new Date(this.run.clock.now()).toISOString()
      this.tables.shipments.set(`${number}/${sku}/${done}`, shipmentRecord(number, { [sku]: units }, { recordedAt }))
      this.fulfil(number, sku, units)
    }
  }
  private fulfil(number: string, sku: string, units: number): void {
    const order = this.order(number)
    if (this.mode === 'shipment') this.store.move(stockKeyOf(sku), -units)
    const lines = order.lines.map((line) => (line.sku === sku ? { ...line, fulfilled: line.fulfilled + units } : line))
    const groups = order.groups.map((group) => ({
      ...group,
      lines: group.lines.map((line) => (line.lineId === lineIdOf(sku) ? { ...line, open: line.open - units } : line)),
    }))
    this.change(number, { lines, groups })
  }
  private order(number: string): StoreOrder {
    return this.store.orders.get(`order-${number}`) as StoreOrder
  }
  private change(number: string, change: Partial<StoreOrder>): void {
    const order = this.order(number)
    this.store.orders.set(order.orderId, { ...order, ...change, version: String(Number(order.version) + 1) })
  }
}
