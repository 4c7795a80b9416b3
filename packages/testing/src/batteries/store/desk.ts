/** Units by SKU. */
export type Units = Readonly<Record<string, number>>

/** Shoppers and the merchant of one store, in words that every kind of store has. Orders are named by the number that `buy` gives. */
export interface StoreDesk {
  /** Lists products with their variants, and puts their units at the main place. */
  addProducts(products: readonly ProductSketch[]): Promise<void>
  changeVariant(sku: string, change: VariantChange): Promise<void>
  /** The product that this SKU belongs to is gone from the store. */
  removeProduct(sku: string): Promise<void>
  /** The merchant counts: the figure that the store shows and `setLevels` writes, at the main place unless said. */
  setStock(sku: string, figure: number, place?: Place): Promise<void>
  /** That figure as it stands. */
  figure(sku: string, place?: Place): number
  /** Places an order of these units, paid and to a usual address unless said, and gives its number. */
  buy(units: Units, purchase?: Purchase): Promise<string>
  /** As many orders of one unit each, in a single step. */
  buyMany(sku: string, count: number): Promise<readonly string[]>
  pay(number: string): Promise<void>
  /** What keeps an order from being sent although it is open, and ends that. */
  hold(number: string): Promise<void>
  release(number: string): Promise<void>
  cancel(number: string): Promise<void>
  /** Other quantities of what was ordered (0 takes a line off; a line without SKU goes by its title), and lines more. */
  edit(number: string, change: { readonly quantities?: Units; readonly add?: Units }): Promise<void>
  /** Money back for units that will not be sent. */
  refund(number: string, units: Units): Promise<void>
  changeAddress(number: string, address: Recipient): Promise<void>
  /** Takes it out of sight as far as the store allows: deleted, or archived where nothing is ever erased. */
  remove(number: string): Promise<void>
  /** Somebody ships all that is open (or these units) in the store's own admin. */
  shipByHand(number: string, trackingNumber: string, units?: Units): Promise<void>
  numbers(): readonly string[]
  /** The store's id of the order. */
  orderId(number: string): string
  /** Its lines as they stand. */
  lines(number: string): readonly SeenLine[]
  /** Units sent, by SKU. */
  sent(number: string): Units
  shipments(number: string): readonly SeenShipment[]
  /** Mails that told the customer of a shipment. */
  mails(number: string): number
}

/** Places stock lies at; a store of one place has no other. */
export type Place = 'main' | 'other'

export interface ProductSketch {
  /** Its variants sell the same units, which lie with the first. */
  readonly sharesStock?: boolean
  readonly title: string
  readonly variants: readonly VariantSketch[]
}

export interface VariantSketch {
  readonly sku: string
  readonly price?: string
  readonly cost?: string
  readonly barcode?: string
  /** What tells it from its siblings, such as its size; a product of one variant needs none. */
  readonly option?: string
  readonly units?: number
}

export interface VariantChange {
  readonly sku?: string
  readonly cost?: string
  readonly barcode?: string
}

export interface Purchase {
  /** false: the store waits for the money. */
  readonly paid?: boolean
  readonly held?: boolean
  /** Units of the same order that go their own way: to a second address, or from the other place. */
  readonly apart?: Units
  /** A line that names nothing the store sells. */
  readonly custom?: string
}

export interface Recipient {
  readonly firstName: string
  readonly lastName: string
  readonly street: string
  readonly city: string
  readonly regionCode: string
  readonly postalCode: string
  readonly countryCode: string
}

/** A line of an order. */
export interface SeenLine {
  readonly id: string
  /** Its SKU, or its title where it has none. */
  readonly name: string
  /** Units that the customer is to get, or has got: after edits and refunds; of a cancelled order, what had left. */
  readonly wanted: number
  readonly sent: number
}

export interface SeenShipment {
  readonly tracking: string | null
  /** As the store names the carrier; null where it knows none. */
  readonly carrier: string | null
  readonly units: number
  /** Where it went to or left from, where that tells parts of an order apart. */
  readonly part: string
}
