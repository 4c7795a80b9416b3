/** `none`: no stock is kept. `product`: its variants share one figure. `variant`: each has its own. */
export type Tracking = 'none' | 'product' | 'variant'

/** What a process has learned of a store's catalogue and need not ask again: replies about stock and orders do not say it. */
export interface Memory {
  /** Of a product, by its id. */
  readonly tracking: Map<number, Tracking>
  /** The product of a variant. */
  readonly products: Map<number, number>
  /** Of the store. */
  currency: string | null
  /** The location that the store began with; it stays the default one. undefined: not asked yet; null: the store does not say. */
  defaultLocation: number | null | undefined
  /** false: this store leaves variants out of products whose fields are chosen, so all fields are read (reference 7). */
  choosesFields: boolean
}

export const createMemory = (): Memory => ({
  tracking: new Map(),
  products: new Map(),
  currency: null,
  defaultLocation: undefined,
  choosesFields: true,
})
