import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import type { MetaEntry } from '../../model/site.ts'
import { profileOf } from '../../site/profile.ts'
import { displayed } from '../variation-meta.ts'

/** Meta of an order: tables of its own give it by key, posts by id. */
export function orderMeta(context: SiteContext, meta: readonly MetaEntry[]): Record<string, unknown>[] {
  const byKey = profileOf(context).hpos
  const sorted = [...meta].sort((a, b) => (byKey && a.key !== b.key ? (a.key < b.key ? -1 : 1) : a.id - b.id))
  return sorted.map(({ id, key, value }) => ({ id, key, value }))
}

/** Meta of a line, with what a person is shown for it. */
export function lineMeta(context: SiteContext, product: Product | undefined, meta: readonly MetaEntry[]): Record<string, unknown>[] {
  return meta.map((entry) => {
    const shown = displayed(context, product, entry)
    return { id: entry.id, key: entry.key, value: entry.value, display_key: shown.key, display_value: shown.value }
  })
}
