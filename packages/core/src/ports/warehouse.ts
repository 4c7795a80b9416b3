import type { EffectKey } from '../domain/ids.ts'
import type { Outcome } from '../domain/outcome.ts'
import type {
  AcceptedPickingOrder,
  CarrierUpsert,
  Division,
  InventoryAdjustment,
  InventoryRow,
  InventorySummary,
  ItemUpsert,
  PickingOrder,
  PickingOrderAmendment,
  PickingOrderDraft,
  Site,
  SummaryScope,
  UnitOfMeasure,
  UpsertedItem,
  WarehouseCarrier,
  WarehouseIdentity,
  WarehouseLocation,
} from '../domain/warehouse.ts'
import type { Checkpoint, Page } from './paging.ts'
import type { Finding } from './store-platform.ts'

/** A warehouse, seen through one connection's credential. Reads reject with Unavailable; writes answer one outcome per record and never reject. */
export interface Warehouse {
  identity(): Promise<WarehouseIdentity>
  divisions(): Promise<readonly Division[]>
  sites(divisionId: string): Promise<readonly Site[]>
  locations(divisionId: string, siteId: string): Promise<readonly WarehouseLocation[]>
  unitsOfMeasure(divisionId: string): Promise<readonly UnitOfMeasure[]>
  carriers(): Promise<readonly WarehouseCarrier[]>

  upsertItems(items: readonly ItemUpsert[]): Promise<readonly Outcome<UpsertedItem>[]>
  addInventory(rows: readonly InventoryRow[]): Promise<readonly Outcome[]>
  adjustInventory(rows: readonly InventoryAdjustment[]): Promise<readonly Outcome[]>
  upsertCarriers(carriers: readonly CarrierUpsert[]): Promise<readonly Outcome[]>
  receiveOrders(orders: readonly PickingOrderDraft[]): Promise<readonly Outcome<AcceptedPickingOrder>[]>
  amendOrder(amendment: PickingOrderAmendment): Promise<Outcome<AcceptedPickingOrder>>
  cancelOrder(order: Pick<PickingOrderAmendment, 'key' | 'pickingOrderId' | 'version'>): Promise<Outcome>

  /** Picking orders of this connection's system that changed, deleted ones included, in order of change. */
  changedPickingOrders(from: Checkpoint | null): AsyncIterable<Page<PickingOrder>>
  inventorySummary(scope: SummaryScope): Promise<InventorySummary>
  /** After a lost reply: what became of the write named by this key. */
  findEffect(key: EffectKey): Promise<Finding<EffectResult>>
}

/** What the warehouse remembers of a write. */
export interface EffectResult {
  readonly pickingOrder: AcceptedPickingOrder | null
  readonly item: UpsertedItem | null
}
