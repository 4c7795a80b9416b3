/** What the walk does in a store and sees of it, in words that every platform has; straight from the store, shared with nobody. */
export interface WalkedStore {
  /** Of the warehouse: where its goods lie. */
  readonly division: string
  /** What an order number looks like here. */
  readonly orderNumber: RegExp
  /** Oregon, as its addresses write it. */
  readonly oregon: string
  /** What a shopper chooses who chooses nothing. */
  readonly usualMethod: string
  /** Every variant of the catalogue, with its stock at the location that the connection keeps in step. */
  variants(): Promise<readonly StoreVariant[]>
  /** Carriers and shipping methods that a shopper can choose. */
  offered(): Promise<{ readonly carriers: readonly string[]; readonly methods: readonly string[] }>
  /** A product of one variant with its stock, at the location that is kept in step. */
  createProduct(product: NewProduct): Promise<void>
  placeOrder(order: NewOrder): Promise<StoreOrder>
  order(name: string): Promise<StoreOrder | undefined>
  /** Units sent of every line that was ever ordered. */
  sentUnits(): Promise<ReadonlyMap<string, number>>
  /** Parcels that are on their way. */
  parcels(): Promise<readonly Parcel[]>
  /** Orders that shipping e-mails have been sent of, once for each e-mail. */
  shippingEmails(): Promise<readonly string[]>
}

export interface StoreVariant {
  readonly id: string
  /** Of its product. */
  readonly title: string
  /** Without white space around it; null: none. */
  readonly sku: string | null
  readonly unitCost: string | null
  /** The store keeps its stock. */
  readonly tracked: boolean
  readonly isGiftCard: boolean
  /** It must have become an item. */
  readonly importable: boolean
  /** null: it is not stocked where the connection looks. */
  readonly stock: StoreStock | null
}

/** On hand is available and committed together, on every platform: what lies on the shelf as the store knows it. */
export interface StoreStock {
  readonly onHand: number
  /** What a shopper can still buy. */
  readonly available: number
  /** Taken for open orders, not sent yet. */
  readonly committed: number
  /** When somebody changed it last: an instant, of whole seconds; null where the store does not say. */
  readonly updatedAt: string | null
}

export interface NewProduct {
  readonly title: string
  readonly sku: string
  readonly price: string
  readonly unitCost: string
  readonly units: number
}

export interface NewOrder {
  readonly lines: readonly { readonly variantId: string; readonly quantity: number }[]
  readonly note: string
}

export interface StoreOrder {
  readonly id: string
  readonly name: string
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly quantity: number; readonly sent: number }[]
}

export interface Parcel {
  readonly orderId: string
  readonly carrier: string | null
  readonly number: string | null
  /** The customer is led to the carrier's own page about it. */
  readonly canBeFollowed: boolean
  /** By line. */
  readonly units: Readonly<Record<string, number>>
}

/** Who orders. */
export const shopper = {
  firstName: 'Ingrid',
  lastName: 'Sørensen',
  street: '14 Alder Street',
  city: 'Portland',
  postalCode: '97205',
  country: 'US',
} as const

/** The sandbox's page, about this store: what a platform's implementation works with. */
export interface StoreCalls {
  get<Answer>(path: string): Promise<Answer>
  post<Answer>(path: string, body: unknown): Promise<Answer>
}

/** Everything in a list of the store's. */
export const listOf = async <Row>(calls: StoreCalls, name: string): Promise<readonly Row[]> =>
  (await calls.get<{ readonly rows: readonly Row[] }>(`/store/list/${name}`)).rows
