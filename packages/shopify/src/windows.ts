import type { Window } from '@connect/core'

/** Shopify's search wants quoted ISO instants with Z (reference section 4, pitfall 12). */
export const changedWithin = ({ from, to }: Window): string => `updated_at:>='${from}' updated_at:<'${to}'`
