/** What the sandbox's server gives its page. Everything is for reading by a person. */

export interface Health {
  readonly state: 'up' | 'starting' | 'degraded'
  readonly parts: readonly { readonly name: string; readonly state: string; readonly address: string | null }[]
}

/** The stores that the page switches between. */
export interface StoresView {
  readonly stores: readonly { readonly platform: string; readonly title: string; readonly name: string }[]
}

export interface Overview {
  readonly platform: string
  readonly store: { readonly domain: string; readonly name: string }
  readonly warehouse: { readonly address: string; readonly userName: string; readonly password: string }
  /** Where the app's screens are, and what leads there: mostly in the store's own admin. */
  readonly admin: string
  readonly adminLabel: string
  /** The store that is not connected yet, how its merchant begins, and what they would have been given for the set-up. */
  readonly newcomer: {
    readonly name: string
    readonly begin: string
    readonly admin: string
    readonly warehouseAddress: string
    readonly storeKey: string
  }
  readonly connection: ConnectionView | null
  /** The three numbers: orders, shipments, stock. */
  readonly parity: readonly ParityView[]
}

export interface ConnectionView {
  readonly id: string
  readonly state: string
  readonly timeZone: string
  readonly division: string | null
  readonly syncInterval: number | null
  readonly endOfDayTime: string | null
  readonly sendFulfilment: string
  readonly exportStock: string
  readonly stockMode: string
  readonly lastAutoSync: string | null
  readonly firstDataset: 'not yet' | 'running' | 'done'
  readonly running: string | null
}

export interface ParityView {
  readonly name: string
  readonly question: string
  readonly left: { readonly label: string; readonly value: number }
  readonly right: { readonly label: string; readonly value: number }
  readonly exceptions: number
}

export interface StoreOrderView {
  readonly id: string
  readonly number: string
  readonly placedAt: string
  readonly customer: string
  readonly units: number
  readonly payment: string
  readonly fulfilment: string
  readonly state: 'open' | 'cancelled' | 'closed'
  readonly held: boolean
  readonly lines: readonly { readonly id: string; readonly title: string; readonly sku: string | null; readonly quantity: number }[]
  readonly parcels: readonly string[]
  /** What the merchant can do with it now. */
  readonly actions: readonly OrderAction[]
  readonly link: { readonly state: string; readonly text: string; readonly pickingOrderId: string | null } | null
}

/** A command of the store, in words. */
export interface OrderAction {
  readonly command: string
  readonly title: string
  /** What is said of the order once it is done. */
  readonly said: string
  readonly input?: Readonly<Record<string, unknown>>
  /** Not easily undone. */
  readonly grave?: true
}

export interface StoreProductView {
  readonly variantId: string
  readonly title: string
  readonly sku: string | null
  readonly tracked: boolean
  readonly locations: readonly {
    readonly id: string
    readonly name: string
    readonly onHand: number
    readonly available: number
    readonly committed: number
  }[]
  readonly item: string | null
  readonly warehouseOnHand: number | null
}

export interface RunView {
  readonly id: string
  readonly kind: string
  readonly trigger: string
  readonly state: string
  readonly startedAt: string
  readonly seconds: number | null
  readonly counts: Readonly<Record<string, number>>
  readonly error: string | null
  readonly step: string | null
}

export interface ActivityView {
  readonly id: string
  readonly at: string
  readonly label: string
  readonly result: string
  readonly message: string
}

export interface ProblemView {
  readonly id: string
  readonly title: string
  readonly label: string
  readonly message: string
  readonly advice: string
  readonly openedAt: string
}

export interface FaultView {
  readonly id: string
  readonly party: 'store' | 'warehouse'
  readonly title: string
  readonly about: string
  /** How often it has struck. */
  readonly struck: number
  readonly active: boolean
}

/** One line of a dry run. */
export interface PlannedWriteView {
  readonly system: string
  readonly action: string
  readonly label: string
  readonly before: string | null
  readonly after: string
}
