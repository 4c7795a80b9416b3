interface Subject {
  readonly subjectKind: string
  readonly subjectId: string
  /** Order number or SKU; null where it has neither. */
  readonly search: string | null
}

/**
 * Where the Shopify admin shows what a problem is about. An order has a page of its own; a variant's page needs its product's number, which
 * a problem does not carry: the list of products finds it by its SKU.
 */
export function storeAddress({ subjectKind, subjectId, search }: Subject): string {
  const order = /^gid:\/\/shopify\/Order\/(\d+)/.exec(subjectId)?.[1]
  if (order) return `shopify://admin/orders/${order}`
  const list = lists[subjectKind]
  if (!list) return 'shopify://admin'
  return search === null ? `shopify://admin/${list}` : `shopify://admin/${list}?query=${encodeURIComponent(search)}`
}

const lists: Readonly<Record<string, string>> = {
  order: 'orders',
  shipment: 'orders',
  variant: 'products',
  item: 'products',
  level: 'products',
}
