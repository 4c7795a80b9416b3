import type { Ask } from './store-side.ts'

/** What became of an order in the warehouse. */
export interface Link {
  readonly orderId: string
  readonly state: string
  readonly text: string
  readonly pickingOrderId: string | null
}

/** By order; empty before the store is connected. */
export async function linksOf(ask: Ask): Promise<ReadonlyMap<string, Link>> {
  const { links } = (await ask('links').catch(() => ({ links: [] }))) as { readonly links: readonly Link[] }
  return new Map(links.map((link) => [link.orderId, link]))
}

/** A variant's item and what the warehouse has of it. */
export interface ItemRow {
  readonly variantId: string
  readonly item: string
  readonly onHand: number | null
}

export async function itemsOf(ask: Ask): Promise<ReadonlyMap<string, ItemRow>> {
  const { items } = (await ask('items').catch(() => ({ items: [] }))) as { readonly items: readonly ItemRow[] }
  return new Map(items.map((row) => [row.variantId, row]))
}
