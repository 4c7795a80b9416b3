/**
 * Where the Shopify admin shows what a problem is about. An order has a page of its own; a variant's page needs its product's number, which
 * a problem does not carry: the list of products finds it by what it is called.
 */
export function storeAddress(
  { subjectKind, subjectId }: { readonly subjectKind: string; readonly subjectId: string },
  label: string,
): string {
  const order = subjectKind === 'order' ? /^gid:\/\/shopify\/Order\/(\d+)/.exec(subjectId)?.[1] : undefined
  if (order) return `shopify://admin/orders/${order}`
  if (subjectKind === 'order' || subjectKind === 'shipment') return `shopify://admin/orders?query=${encodeURIComponent(label)}`
  if (subjectKind === 'variant' || subjectKind === 'item' || subjectKind === 'level')
    return `shopify://admin/products?query=${encodeURIComponent(label)}`
  return 'shopify://admin'
}
