/** What the suite has made in the store and has to take away again. */
export interface Made {
  /** Begins each SKU of this run. */
  readonly prefix: string
  readonly products: Set<number>
  readonly orders: Set<number>
  /** Of products and variations, which keep stock or are shown by one that does. */
  readonly ids: Set<number>
}

export const nothingMade = (prefix: string): Made => ({ prefix, products: new Set(), orders: new Set(), ids: new Set() })
