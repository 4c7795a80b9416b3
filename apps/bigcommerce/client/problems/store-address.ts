interface Subject {
  readonly subjectKind: string
  readonly subjectId: string
  /** Order number or SKU; null where it has neither. */
  readonly search: string | null
}

/**
 * Where the control panel shows what a problem is about. An order has a page of its own; a variant's page needs its product's number, which a
 * problem does not carry: the list of products finds it by its SKU. `panel`: the address of the store's control panel.
 */
export function storeAddress(panel: string, { subjectKind, subjectId, search }: Subject): string {
  switch (subjectKind) {
    case 'order':
      return `${panel}/orders/${encodeURIComponent(subjectId)}`
    case 'shipment':
      return search === null ? `${panel}/orders` : `${panel}/orders/${encodeURIComponent(search)}`
    case 'variant':
    case 'item':
    case 'level':
      return search === null ? `${panel}/products` : `${panel}/products?keyword=${encodeURIComponent(search)}`
    default:
      return `${panel}/dashboard`
  }
}
