import { id, type StockKey, type StoreLocationId, type VariantId } from '../../domain/ids.ts'
import type { LevelBatch, LevelWrite, StoreLevel } from '../../domain/level.ts'
import type { StoreOrder } from '../../domain/order.ts'
import { applied, type Outcome, rejected } from '../../domain/outcome.ts'
import type { StoreVariant } from '../../domain/product.ts'
import { rowKey } from '../../planning/stock-row.ts'
import type { Checkpoint, Page, ProductPage } from '../../ports/paging.ts'
import type { Capabilities, StoreCarrier, StoreLocation, StorePlatform } from '../../ports/store-platform.ts'
import { depot, shop } from './records.ts'

interface Figure {
  figure: number
  physical: number | null
  stocked: boolean
}

/** A store that sells from a shelf: products, figures and orders, for tests of the pipelines that move stock. */
export class CatalogueStore implements StorePlatform {
  capabilities: Capabilities = {
    decrementsAt: 'order',
    compareAndSet: true,
    levelsPerBatch: 250,
    shipmentsPerBatch: 100,
    multipleLocations: true,
    orderStatuses: 'fixed',
    defaultOrderStatuses: [],
  }
  pageSize = 1000
  readonly figures = new Map<string, Figure>()
  readonly orders = new Map<string, StoreOrder>()
  shippers: StoreCarrier[] = []
  places: StoreLocation[] = [
    { id: shop, name: 'Shop', primary: true, managedBy: 'merchant' },
    { id: depot, name: 'Depot', primary: false, managedBy: 'merchant' },
  ]
  /** What was asked and written, in order. */
  readonly calls: string[] = []
  readonly written: LevelWrite[] = []
  readonly batches: LevelBatch[][] = []
  /** Throws inside a read, once. */
  failRead: Error | null = null
  /** Answers for a row instead of writing it; consulted once per row. */
  readonly answers = new Map<string, Outcome>()
  /** Writes, but the reply is lost. */
  loseReplies = false
  /** Happens just before the next write arrives, as the world does not wait. */
  meanwhile: (() => void) | null = null
  private readonly variants = new Map<VariantId, { variant: StoreVariant; change: number }>()
  private change = 0

  put(...variants: readonly StoreVariant[]): void {
    for (const variant of variants) {
      this.change += 1
      this.variants.set(variant.variantId, { variant: { ...variant, version: String(this.change).padStart(6, '0') }, change: this.change })
    }
  }
  /** As it is when it is read by its id; no walk over changes shows it. */
  changeInSilence(variant: StoreVariant): void {
    const known = this.variants.get(variant.variantId)
    if (known) this.variants.set(variant.variantId, { variant: { ...variant, version: `${known.variant.version}b` }, change: known.change })
  }
  delete(variant: StoreVariant): void {
    this.variants.delete(variant.variantId)
  }
  stock(stockKey: StockKey, figure: number, rest: { at?: StoreLocationId; physical?: number | null; stocked?: boolean } = {}): void {
    const { at = shop, physical = null, stocked = true } = rest
    this.figures.set(rowKey(stockKey, at), { figure, physical, stocked })
  }
  shows(stockKey: StockKey, at: StoreLocationId = shop): number | undefined {
    return this.figures.get(rowKey(stockKey, at))?.figure
  }
  sell(order: StoreOrder): void {
    this.orders.set(order.orderId, order)
    if (order.takesStock) for (const line of order.lines) if (line.stockKey) this.move(line.stockKey, -line.ordered)
  }
  move(stockKey: StockKey, units: number, at: StoreLocationId = shop): void {
    const figure = this.figures.get(rowKey(stockKey, at))
    if (figure) figure.figure += units
  }

  async *changedProducts(
    from: Checkpoint | null,
    { full, withLevels }: { full: boolean; withLevels: boolean },
  ): AsyncIterable<ProductPage<StoreVariant>> {
    this.read('products')
    const since = full || from === null ? 0 : Number(from)
    const walk = full || from === null ? 'full' : 'delta'
    const rows = [...this.variants.values()].filter((row) => row.change > since).sort((a, b) => a.change - b.change)
    for (let start = 0; start === 0 || start < rows.length; start += this.pageSize) {
      const page = rows.slice(start, start + this.pageSize)
      const last = start + this.pageSize >= rows.length
      const next = String(last ? this.change : (page.at(-1)?.change ?? since)) as Checkpoint
      yield {
        rows: page.map(({ variant }) => (withLevels ? { ...variant, levels: this.levelsOf(variant.stockKey) } : variant)),
        next,
        walk,
        last,
      }
    }
  }
  async readVariants(ids: readonly VariantId[]): Promise<readonly StoreVariant[]> {
    this.read('variants')
    return ids.flatMap((one) => this.variants.get(one)?.variant ?? [])
  }
  async *readLevels(at: readonly StoreLocationId[], keys: readonly StockKey[] | 'all'): AsyncIterable<readonly StoreLevel[]> {
    this.read(keys === 'all' ? 'levels' : `levels of ${keys.length}`)
    const wanted = (level: StoreLevel) => at.includes(level.locationId) && (keys === 'all' || keys.includes(level.stockKey))
    yield [...this.figures.keys()].map((key) => this.level(key)).filter(wanted)
  }
  async setLevels(batches: readonly LevelBatch[]): Promise<readonly (readonly Outcome[])[]> {
    this.calls.push('set levels')
    const happening = this.meanwhile
    this.meanwhile = null
    happening?.()
    this.batches.push([...batches])
    return batches.map((batch) => batch.rows.map((row) => this.write(row)))
  }
  async *changedOrders(): AsyncIterable<Page<StoreOrder>> {
    this.read('orders')
    yield { rows: [...this.orders.values()], next: 'orders' as Checkpoint }
  }
  async readOrders(ids: readonly StoreOrder['orderId'][]) {
    return ids.flatMap((one) => this.orders.get(one) ?? [])
  }
  async carriers() {
    this.read('carriers')
    return this.shippers
  }
  async locations() {
    return this.places
  }
  async describe() {
    return { name: 'Shop', storeKey: 'shop.example', timeZone: 'UTC', currency: 'EUR', missingPermissions: [], orderStatuses: [] }
  }
  async recordShipments() {
    return []
  }
  async findShipment() {
    return { kind: 'absent' as const }
  }
  async ensureSubscriptions() {
    return { healthy: true, repaired: [], missing: [] }
  }

  private read(what: string): void {
    this.calls.push(what)
    const failure = this.failRead
    this.failRead = null
    if (failure) throw failure
  }
  private write(row: LevelWrite): Outcome {
    const key = rowKey(row.stockKey, row.locationId)
    const answer = this.answers.get(key)
    this.answers.delete(key)
    if (answer) return answer
    const figure = this.figures.get(key)
    if (!figure) return rejected('unknown_level', 'There is no such figure')
    if (row.comparedWith !== null && this.capabilities.compareAndSet && figure.figure !== row.comparedWith)
      return { kind: 'stale', actual: figure.figure }
    figure.figure = row.figure
    this.written.push(row)
    return this.loseReplies ? { kind: 'uncertain', reason: 'the reply was lost' } : applied(null)
  }
  private levelsOf(stockKey: StockKey): readonly StoreLevel[] {
    return [...this.figures.keys()].map((key) => this.level(key)).filter((level) => level.stockKey === stockKey)
  }
  private level(key: string): StoreLevel {
    const [stockKey = '', locationId = ''] = key.split('@')
    return { stockKey: id(stockKey), locationId: id(locationId), ...(this.figures.get(key) as Figure) }
  }
}
