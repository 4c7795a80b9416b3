import type { StoreLocationId } from './ids.ts'

/** Every setting of one connection, complete: `defaultSettings` fills what the merchant has not chosen. */
export interface Settings {
  // Basic Configuration
  readonly divisionId: string | null
  readonly unitOfMeasure: string | null
  readonly siteId: string | null
  readonly locationId: string | null
  readonly createItemUsing: CreateItemUsing
  readonly alternateNumberFrom: 'barcode' | 'none'
  readonly updateItems: 'created_by_us' | 'all' | 'none'
  /** Name of the store's field that holds the unit cost where the store has none of its own for it; null: none. */
  readonly unitCostField: string | null
  /** IANA name; null: the division's (DESIGN 3, Time zone). */
  readonly timeZone: string | null
  /** Minutes, 5 to 1440; null: automatic syncing is off (SH-14, Q-19). */
  readonly syncInterval: number | null
  /** Local times "HH:MM"; may cross midnight; null: all day (SH-15, Q-19). */
  readonly syncTimeRange: { readonly start: string; readonly end: string } | null
  /** Local time "HH:MM"; null: End of Day is off (SH-17). */
  readonly endOfDayTime: string | null
  /** Stock decreased when order placed: null follows the store. */
  readonly stockDecreasedWhenOrderPlaced: boolean | null
  readonly sendFulfilment: 'when_order_closed' | 'each_shipment'
  /** Hours that picks without a shipment record wait before they are sent without tracking; 0: at once. */
  readonly waitForTrackingHours: number
  readonly notifyCustomer: boolean

  // Stock out
  readonly exportStock: 'end_of_day' | 'continuous'
  /** Units kept back on every item. */
  readonly stockBuffer: number
  readonly allowNegative: boolean
  /** Which store location shows which site's stock; empty: the primary location shows the default site. */
  readonly locations: readonly LocationMapping[]
  readonly excludedLocationIds: readonly string[]

  // Orders in
  /** Status ids; empty: the platform's default. */
  readonly orderImportStatuses: readonly string[]
  /** Payment states that are let in; null: the gate is open. */
  readonly paymentGate: readonly string[] | null
  readonly importPartlyFulfilled: boolean
  readonly importTestOrders: boolean
  /** Instant; null: all open orders (DESIGN 3). */
  readonly earliestOrderDate: string | null
  readonly orderNumberPrefix: string
  readonly unmappedShippingMethod: 'pass_through' | 'hold'
  readonly createMissingCarriers: boolean
  /** Days that personal data is kept after an order is done. */
  readonly personalDataDays: number
}

/** */
export type CreateItemUsing = 'SKU' | 'PRODUCT_ID' | 'PRODUCT_NAME' | 'BARCODE'

export interface LocationMapping {
  readonly storeLocationId: StoreLocationId
  readonly siteId: string
}

/** What a fresh connection gets. */
export const defaultSettings: Settings = {
  divisionId: null,
  unitOfMeasure: null,
  siteId: null,
  locationId: null,
  createItemUsing: 'SKU',
  alternateNumberFrom: 'barcode',
  updateItems: 'created_by_us',
  unitCostField: null,
  timeZone: null,
  syncInterval: null,
  syncTimeRange: null,
  endOfDayTime: null,
  stockDecreasedWhenOrderPlaced: null,
  sendFulfilment: 'when_order_closed',
  waitForTrackingHours: 4,
  notifyCustomer: true,
  exportStock: 'end_of_day',
  stockBuffer: 0,
  allowNegative: false,
  locations: [],
  excludedLocationIds: [],
  orderImportStatuses: [],
  paymentGate: null,
  importPartlyFulfilled: false,
  importTestOrders: false,
  earliestOrderDate: null,
  orderNumberPrefix: '',
  unmappedShippingMethod: 'pass_through',
  createMissingCarriers: true,
  personalDataDays: 60,
}
