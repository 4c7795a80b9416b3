interface Subject {
  readonly subjectKind: string
  readonly subjectId: string
  /** Order number or SKU; null where it has neither. */
  readonly search: string | null
}

/**
 * Where the store's admin shows what a problem is about. An order's page is asked for as it was before WooCommerce had tables of its own for orders:
 * where it has them, WooCommerce leads on to it. A variation has no page of its own: the list of products finds it by its SKU. `admin` ends in a slash.
 */
export function storeAddress(admin: string, { subjectKind, subjectId, search }: Subject): string {
  switch (subjectKind) {
    case 'order':
      return `${admin}post.php?post=${encodeURIComponent(subjectId)}&action=edit`
    case 'shipment':
      return `${admin}edit.php?post_type=shop_order${found(search)}`
    case 'variant':
    case 'item':
    case 'level':
      return `${admin}edit.php?post_type=product${found(search)}`
    default:
      return `${admin}admin.php?page=wc-settings`
  }
}

const found = (search: string | null): string => (search === null ? '' : `&s=${encodeURIComponent(search)}`)
