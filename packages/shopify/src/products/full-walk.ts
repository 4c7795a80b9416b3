import { type Checkpoint, type ProductPage, type StoreVariant, writeKnownUpTo } from '@connect/core'
import type { Client } from '../client/client.ts'
import { numberIn } from '../gid.ts'
import { variantsPage } from '../operations/products.ts'
import type { VariantNode } from '../operations/variant-fields.ts'
import { bulkCatalogue } from './bulk-catalogue.ts'
import { mapAll } from './read-variants.ts'

/**
 * Every variant of the shop. The first page also counts them: a large catalogue comes as one bulk result (10,000 variants: three requests), and by
 * pages where that fails. Until the last page the checkpoint stays where it was, because a full walk that broke off proves nothing about what is gone.
 */
export async function* fullWalk(
  client: Client,
  withLevels: boolean,
  startedAt: string,
  before: Checkpoint | null,
): AsyncGenerator<ProductPage<StoreVariant>> {
  const kept = before ?? writeKnownUpTo(null)
  const done = writeKnownUpTo(startedAt)
  const { walk = 'auto' } = client.options
  if (walk === 'bulk') {
    const whole = await bulkCatalogue(client, withLevels)
    if (whole) {
      yield* inPages(whole, kept, done)
      return
    }
  }
  for (let position: Position | null = { query: null, after: null, inWindow: 0 }, first = true; position; first = false) {
    const { data } = await client.read(variantsPage, {
      withLevels,
      count: first && walk === 'auto',
      query: position.query,
      after: position.after,
    })
    if (first && (data.productVariantsCount?.count ?? 0) >= LARGE) {
      const whole = await bulkCatalogue(client, withLevels)
      if (whole) {
        yield* inPages(whole, kept, done)
        return
      }
    }
    const rows = await mapAll(client, data.productVariants.nodes)
    position = following(position, data.productVariants)
    yield { walk: 'full', rows, last: position === null, next: position === null ? done : kept }
  }
}

interface Position {
  readonly query: string | null
  readonly after: string | null
  readonly inWindow: number
}

/** A list ends at 25,000 objects (reference 1.6): before that, a new list begins behind the last id. */
function following(position: Position, page: { readonly nodes: readonly VariantNode[]; readonly pageInfo: Page }): Position | null {
  const last = page.nodes.at(-1)
  if (!page.pageInfo.hasNextPage || !last) return null
  const inWindow = position.inWindow + page.nodes.length
  if (inWindow + MARGIN <= LIST_END) return { query: position.query, after: page.pageInfo.endCursor ?? null, inWindow }
  return { query: `id:>=${BigInt(numberIn(last.id)) + 1n}`, after: null, inWindow: 0 }
}
type Page = { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined }

function* inPages(rows: readonly StoreVariant[], kept: Checkpoint, done: Checkpoint): Generator<ProductPage<StoreVariant>> {
  for (let start = 0; start === 0 || start < rows.length; start += ROWS_PER_PAGE) {
    const last = start + ROWS_PER_PAGE >= rows.length
    yield { walk: 'full', rows: rows.slice(start, start + ROWS_PER_PAGE), last, next: last ? done : kept }
  }
}

/** Below this, a few pages are quicker than a bulk operation takes to start. */
const LARGE = 500
const LIST_END = 25_000
const MARGIN = 500
const ROWS_PER_PAGE = 500
