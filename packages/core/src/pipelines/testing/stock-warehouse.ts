import type { EffectKey } from '../../domain/ids.ts'
import { already, applied, type Outcome, type Rejected, rejected, uncertain } from '../../domain/outcome.ts'
import type {
  CarrierUpsert,
  InventoryAdjustment,
  InventoryRow,
  InventorySummary,
  ItemUpsert,
  SummaryPick,
  SummaryRow,
  SummaryScope,
  UpsertedItem,
  WarehouseCarrier,
  WarehouseLocation,
} from '../../domain/warehouse.ts'
import type { Finding } from '../../ports/store-platform.ts'
import type { EffectResult, Warehouse } from '../../ports/warehouse.ts'

interface Promised {
  readonly open: number
  readonly own: number
}

/** A warehouse with items, shelves and promises, for tests of the pipelines that move stock. It remembers every write by its key. */
export class StockWarehouse implements Warehouse {
  readonly items = new Map<string, ItemUpsert>()
  /** `item@site@location` to units. */
  readonly shelves = new Map<string, number>()
  /** `item@site` to units on open orders. */
  readonly promised = new Map<string, Promised>()
  picks: SummaryPick[] = []
  places: WarehouseLocation[] = [
    { id: 'bin-1', siteId: 'site-1', name: 'Bin 1', quarantine: false },
    { id: 'cage', siteId: 'site-2', name: 'Cage', quarantine: true },
    { id: 'bin-2', siteId: 'site-2', name: 'Bin 2', quarantine: false },
  ]
  known = new Map<string, WarehouseCarrier>()
  /** Writes that were carried out, in words. */
  readonly done: string[] = []
  readonly calls: string[] = []
  readonly batchSizes: number[] = []
  /** By item number or carrier name: refused. */
  readonly refusals = new Map<string, Rejected>()
  /** Carried out, but the reply is lost. */
  loseReplies = false
  /** Not carried out; to be tried again later. */
  busy = false
  private readonly effects = new Map<EffectKey, UpsertedItem | null>()

  onHand(itemNumber: string, siteId = 'site-1', except: readonly string[] = []): number {
    const here = [...this.shelves].filter(
      ([key]) => key.startsWith(`${itemNumber}@${siteId}@`) && !except.some((place) => key.endsWith(`@${place}`)),
    )
    return here.reduce((sum, [, units]) => sum + units, 0)
  }
  promise(itemNumber: string, units: number, options: { own?: boolean; siteId?: string } = {}): void {
    const key = `${itemNumber}@${options.siteId ?? 'site-1'}`
    const { open, own } = this.promised.get(key) ?? { open: 0, own: 0 }
    this.promised.set(key, { open: open + units, own: own + (options.own === false ? 0 : units) })
  }

  async upsertItems(items: readonly ItemUpsert[]): Promise<readonly Outcome<UpsertedItem>[]> {
    this.batchSizes.push(items.length)
    return items.map((item) =>
      this.once(item.key, item.itemNumber, () => {
        const existing = this.items.get(item.itemNumber)
        if (item.mode === 'update' && !existing) return rejected('unknown_item', `There is no item ${item.itemNumber}`)
        const rival = [...this.items.values()].find((one) => one.alternateNumber !== null && one.alternateNumber === item.alternateNumber)
        if (rival && rival.itemNumber !== item.itemNumber)
          return rejected('duplicate_alternate_number', `${item.alternateNumber} is ${rival.itemNumber}`)
        if (!existing || item.mode === 'update') this.items.set(item.itemNumber, item)
        this.done.push(`${existing ? (item.mode === 'update' ? 'update' : 'link') : 'create'} ${item.itemNumber}`)
        return { itemNumber: item.itemNumber, created: !existing }
      }),
    )
  }
  async addInventory(rows: readonly InventoryRow[]): Promise<readonly Outcome[]> {
    this.batchSizes.push(rows.length)
    return rows.map((row) => this.shelve(row, (before) => before + row.quantity, 'add'))
  }
  async adjustInventory(rows: readonly InventoryAdjustment[]): Promise<readonly Outcome[]> {
    return rows.map((row) => this.shelve(row, () => row.quantity, 'adjust'))
  }
  async upsertCarriers(carriers: readonly CarrierUpsert[]): Promise<readonly Outcome[]> {
    return carriers.map((carrier) =>
      this.once(carrier.key, carrier.name, () => {
        const before = this.known.get(carrier.name)
        this.known.set(carrier.name, { name: carrier.name, methods: [...new Set([...(before?.methods ?? []), ...carrier.methods])] })
        this.done.push(`carrier ${carrier.name}: ${carrier.methods.join(', ')}`)
        return null
      }),
    )
  }
  async carriers() {
    return [...this.known.values()]
  }
  async locations(_divisionId: string, siteId: string) {
    this.calls.push(`locations of ${siteId}`)
    return this.places.filter((place) => place.siteId === siteId)
  }
  async inventorySummary({ siteIds, excludedLocationIds }: SummaryScope): Promise<InventorySummary> {
    this.calls.push('summary')
    const rows = [...this.items.values()].flatMap(({ itemNumber }) =>
      siteIds.map((siteId): SummaryRow => {
        const { open, own } = this.promised.get(`${itemNumber}@${siteId}`) ?? { open: 0, own: 0 }
        return {
          itemNumber,
          siteId,
          onHand: this.onHand(itemNumber, siteId, excludedLocationIds),
          unpickedOnOpenOrders: open,
          unpickedOnOwnOrders: own,
        }
      }),
    )
    return { asOf: '2026-03-02T10:00:00.000Z', rows, picks: this.picks }
  }
  async findEffect(key: EffectKey): Promise<Finding<EffectResult>> {
    if (!this.effects.has(key)) return { kind: 'absent' }
    return { kind: 'applied', value: { pickingOrder: null, item: this.effects.get(key) ?? null } }
  }

  private shelve(row: InventoryRow, change: (before: number) => number, word: string): Outcome {
    return this.once(row.key, row.itemNumber, () => {
      const key = `${row.itemNumber}@${row.siteId}@${row.locationId}`
      const units = change(this.shelves.get(key) ?? 0)
      this.shelves.set(key, units)
      this.done.push(`${word} ${row.itemNumber} ${row.quantity} at ${row.locationId}`)
      return null
    })
  }
  private once<Value extends UpsertedItem | null>(key: EffectKey, name: string, carryOut: () => Value | Rejected): Outcome<Value> {
    const refusal = this.refusals.get(name)
    if (refusal) return refusal
    if (this.busy) return { kind: 'retry', afterMs: 1000, reason: 'busy' }
    if (this.effects.has(key)) return already(this.effects.get(key) as Value)
    const value = carryOut()
    if (isRefused(value)) return value
    this.effects.set(key, value)
    return this.loseReplies ? uncertain('the reply was lost') : applied(value)
  }

  identity = unused
  divisions = unused
  sites = unused
  unitsOfMeasure = unused
  receiveOrders = unused
  amendOrder = unused
  cancelOrder = unused
  changedPickingOrders = unused
}

const isRefused = (value: UpsertedItem | null | Rejected): value is Rejected => value !== null && 'kind' in value

function unused(): never {
  throw new Error('Not part of this test')
}
