/** A merchant and shoppers of one store. What they make is of this test alone. */
export interface PluginDesk {
  /** Lists them in this order. */
  createProducts(sketches: readonly ProductSketch[]): Promise<readonly MadeProduct[]>
  /** The merchant edits a product or a variation. */
  changeProduct(id: number, change: { readonly name?: string; readonly stock?: number }): Promise<void>
  trashProduct(id: number): Promise<void>
  deleteProduct(id: number): Promise<void>
  /** What the store shows of what keeps this stock; null: nothing is kept. */
  stockOf(id: number): Promise<number | null>
  /** A shopper buys; the order has this status, *processing* unless said, and an e-mail address of its own. */
  placeOrder(lines: readonly OrderedLine[], status?: string): Promise<MadeOrder>
  changeStatus(order: MadeOrder, status: string): Promise<void>
  statusOf(order: MadeOrder): Promise<string>
  /** Money back for so many units of a line, which go back on the shelf. */
  refund(order: MadeOrder, itemId: number, quantity: number): Promise<void>
  deleteOrder(order: MadeOrder): Promise<void>
  /** Notes for the customer, oldest first. */
  notesOf(order: MadeOrder): Promise<readonly string[]>
  /** E-mails to the customer that tell of a shipment: by a note, or by the completed order. */
  mailsOf(order: MadeOrder): Promise<readonly SeenMail[]>
}

export interface SeenMail {
  readonly kind: 'note' | 'completed'
  readonly text: string
}

export interface ProductSketch {
  readonly name: string
  readonly sku?: string
  readonly price?: string
  /** Units kept; absent: no stock is kept. */
  readonly stock?: number
  readonly virtual?: boolean
  readonly meta?: Readonly<Record<string, string>>
  /** A variable product of these. */
  readonly variations?: readonly VariationSketch[]
}

export interface VariationSketch {
  readonly options: Readonly<Record<string, string>>
  readonly sku?: string
  readonly stock?: number
}

export interface MadeProduct {
  readonly id: number
  readonly variations: readonly number[]
}

export interface OrderedLine {
  /** A product without variations, or a variation. */
  readonly id: number
  readonly quantity: number
}

export interface MadeOrder {
  readonly id: number
  /** Its line items, as ordered. */
  readonly items: readonly number[]
}
