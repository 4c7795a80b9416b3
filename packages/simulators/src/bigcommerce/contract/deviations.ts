/**
 * Where the official files are not what the platform does, by their own prose or the reference; everything else is held to. Fields that are null on
 * the real platform although their schema has a plain type, each with the place that says so.
 */
const NULL_BY_PROSE: Readonly<Record<string, string>> = {
  base_variant_id: 'products: "null for complex products"',
  sku_id: 'variants, inventory items: "null if the item is a base variant"',
}

export function isNullableAnyway(field: string): boolean {
  return Object.hasOwn(NULL_BY_PROSE, field) || INHERITED.has(field)
}

/** Parts of an order are told in full or by where they are found: neither schema requires anything, so that `oneOf` would refuse both. */
export function isEither(field: string): boolean {
  return field === 'consignments' || field === 'fees' || field === 'line_items'
}

/** A client without webhooks has an empty list, although `data` is said to have at least one. */
export function mayBeEmpty(field: string): boolean {
  return field === 'data'
}

/** Settings of a channel are null where the store's count (reference 2.4, *Who decrements?*). */
const INHERITED: ReadonlySet<string> = new Set([
  'product_out_of_stock_behavior',
  'option_out_of_stock_behavior',
  'update_stock_behavior',
  'edit_order_stock_adjustment',
  'refund_order_stock_adjustment',
  'stock_level_display',
  'default_out_of_stock_message',
  'hide_in_product_filtering',
  'show_pre_order_stock_levels',
  'show_out_of_stock_message',
])

/** A filter `...:in` takes a list, whatever type its schema has. */
export function isList(parameter: string, type: unknown): boolean {
  return type === 'array' || parameter.endsWith(':in')
}

/** A sort names a field and, after a colon, a direction: "add `:asc` or `:desc`" (orders); its enum has the fields alone. */
export function meantValue(parameter: string, value: string): string {
  return parameter === 'sort' ? value.replace(/:(asc|desc)$/, '') : value
}

/** Parameters that the prose has and the list of parameters has not, by operation. */
const UNLISTED: Readonly<Record<string, readonly string[]>> = {
  // Reads archived orders (reference 0 and 2.4).
  'GET /v2/orders': ['is_deleted'],
  // As of products; integrators read their variants by them.
  'GET /v3/catalog/variants': ['id:in', 'sku:in'],
}

export function isUnlisted(operation: string, parameter: string): boolean {
  return UNLISTED[operation]?.includes(parameter) === true
}

/** An empty list of v2 is 204 without a body (reference 2.4), which few of its operations say. */
export function isAlwaysPossible(version: string, method: string, status: number): boolean {
  return version === 'v2' && method === 'GET' && status === 204
}
