/** Divisions, their sites, locations and units of measure (requirements 5.1, 5.2). */

export interface DivisionOptions {
  readonly multipleUom: boolean
  readonly serialNumbers: boolean
  readonly lots: boolean
  readonly expirationDates: boolean
  readonly containers: boolean
  readonly rfid: boolean
  readonly unitCostTracking: boolean
  readonly logBalanceInHistory: boolean
}

export interface PickingOrderOptions {
  readonly autoNumber: boolean
  readonly nextNumber: number
  readonly prefix: string
  readonly autoLineNumber: boolean
  readonly allocateInventory: boolean
  readonly allocateInventoryForAllOrders: boolean
}

export interface Division {
  readonly id: string
  readonly name: string
  /** A division that is not active is closed: it can be read, not written. */
  readonly active: boolean
  /** IANA name. */
  readonly timeZone: string
  readonly currency: string
  readonly defaultUom: string
  readonly defaultSiteId: string
  readonly options: DivisionOptions
  readonly pickingOrders: PickingOrderOptions
  readonly changeSequence: number
}

export interface Site {
  readonly id: string
  readonly divisionId: string
  readonly name: string
  readonly immediateCountUpdates: boolean
  readonly allowSublocations: boolean
  readonly changeSequence: number
}

export interface Location {
  readonly id: string
  readonly divisionId: string
  readonly siteId: string
  readonly parentId: string | null
  readonly name: string
  readonly description: string | null
  readonly quarantine: boolean
  readonly primary: boolean
  readonly changeSequence: number
}

export interface UnitOfMeasure {
  readonly id: string
  readonly divisionId: string
  readonly code: string
  readonly name: string
  readonly changeSequence: number
}
