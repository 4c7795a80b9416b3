/** `gid://shopify/Order/1` from a kind and a number. */
export const gid = (kind: string, number: string | number): string => `gid://shopify/${kind}/${number}`

/** The number in a gid (`.../InventoryLevel/5?inventory_item_id=7` gives 5); the text itself where it has none. */
export const numberIn = (globalId: string): string => /\/(\d+)(?:\?|$)/.exec(globalId)?.[1] ?? globalId

/** The kind in a gid; null where it is none. */
export const kindIn = (globalId: string): string | null => /^gid:\/\/shopify\/([A-Za-z]+)\//.exec(globalId)?.[1] ?? null

/** Whether the text is a gid of that kind: anything else would make the store refuse the whole request it is part of. */
export const isGid = (kind: string, text: string): boolean => new RegExp(`^gid://shopify/${kind}/\\d+$`).test(text)
