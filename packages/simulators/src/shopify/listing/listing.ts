import type { ShopContext } from '../context.ts'
import { numberOf } from '../ids.ts'
import type { Filter } from './filters.ts'
import { type Page, type Positioned, pageOf, wholeOf } from './page.ts'
import { fieldsOf, parseSearch, type Search } from './search.ts'

/** How one kind of list is searched and sorted. */
export interface Listing<T> {
  /** The gid, or undefined where `item.id` is it. */
  readonly id?: (item: T) => string
  /** Sort keys of the schema's enum besides ID, which every list has. Strings compare by code unit. */
  readonly sorts?: Readonly<Record<string, (item: T) => string | number>>
  readonly filters?: Readonly<Record<string, Filter<T>>>
  /** What a bare word is looked for in. */
  readonly text?: (item: T) => string
  /** When the item came into being and changed, for search that runs behind. */
  readonly createdAt?: (item: T) => string
  readonly updatedAt?: (item: T) => string
}

export interface ListingArguments {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
  readonly query?: string | null
  readonly sortKey?: string | null
  readonly reverse?: boolean | null
}

/**
 * Answers a connection field: searches, sorts and pages. Cursors are opaque and hold the last row's sort value and id, so a row that
 * changes its sort value while somebody pages is skipped or seen twice, as on the platform (reference section 4, pitfall 4).
 */
export function list<T>(context: ShopContext, items: Iterable<T>, args: ListingArguments, listing: Listing<T> = {}): Page<T> {
  const idOf = listing.id ?? ((item: T) => (item as { readonly id: string }).id)
  const sort = listing.sorts?.[args.sortKey ?? 'ID']
  const rows: Positioned<T>[] = []
  const found = args.query ? searchIn(context, items, args.query, listing) : items
  for (const item of found) {
    const number = numberOf(idOf(item))
    rows.push({ item, number, value: sort ? sort(item) : number })
  }
  const direction = args.reverse ? -1 : 1
  rows.sort((a, b) => direction * order(a, b))
  return context.call?.bulk ? wholeOf(rows) : pageOf(rows, args, direction)
}

function order(a: Positioned<unknown>, b: Positioned<unknown>): number {
  if (a.value < b.value) return -1
  if (a.value > b.value) return 1
  return a.number - b.number
}

function searchIn<T>(context: ShopContext, items: Iterable<T>, query: string, listing: Listing<T>): T[] {
  const search = parseSearch(query)
  const unusable = new Set(fieldsOf(search).filter((field) => !listing.filters?.[field]))
  const indexed = indexedItems(context, items, search, listing)
  const kept = indexed.filter((item) => matches(search, item, listing, unusable) !== false)
  for (const field of unusable) context.call?.warnSearch(field, query)
  return kept
}

/** Undefined: nothing usable was asked. An unknown filter is ignored, not refused: the platform then gives more rows than were asked for. */
function matches<T>(search: Search, item: T, listing: Listing<T>, unusable: Set<string>): boolean | undefined {
  switch (search.kind) {
    case 'not': {
      const inner = matches(search.part, item, listing, unusable)
      return inner === undefined ? undefined : !inner
    }
    case 'and':
      return search.parts.every((part) => matches(part, item, listing, unusable) !== false)
    case 'or':
      return search.parts.some((part) => matches(part, item, listing, unusable) !== false)
    case 'term': {
      if (search.field === null) return (listing.text?.(item) ?? '').toLowerCase().includes(search.value.toLowerCase())
      const answer = listing.filters?.[search.field]?.(item, search)
      if (answer === undefined) unusable.add(search.field)
      return answer
    }
  }
}

/** Search that runs behind knows no item created since, and does not yet find one changed since by its new `updated_at`. */
function indexedItems<T>(context: ShopContext, items: Iterable<T>, search: Search, listing: Listing<T>): T[] {
  const lag = context.call?.searchLag ?? 0
  if (lag === 0) return [...items]
  const seen = new Date(context.clock.now() - lag).toISOString()
  const byChange = fieldsOf(search).includes('updated_at')
  return [...items].filter((item) => {
    if (listing.createdAt && listing.createdAt(item) > seen) return false
    return !(byChange && listing.updatedAt && listing.updatedAt(item) > seen)
  })
}
