import type { SiteContext } from '../context.ts'
import type { MetaEntry } from '../model/site.ts'
import { nextId } from '../site/ids.ts'
import { records } from './records.ts'

/** Writes `meta_data` as it was posted: by its id, else in place of the entry of that key; a null deletes. */
export function withMeta(context: SiteContext, meta: readonly MetaEntry[], posted: unknown): MetaEntry[] {
  let entries = [...meta]
  for (const { id, key, value } of records(posted)) {
    const name = String(key ?? '')
    if (name === '') continue
    const known = entries.find((entry) => (id === undefined || id === '' ? entry.key === name : entry.id === Number(id)))
    if (value === null || value === undefined) entries = entries.filter((entry) => entry !== known)
    else if (!known) entries.push({ id: nextId(context, 'meta'), key: name, value: stored(value) })
    else
      entries = entries.flatMap((entry) =>
        entry === known ? { ...entry, key: name, value: stored(value) } : entry.key === name ? [] : entry,
      )
  }
  return entries
}

/** One entry of our own or the store's. */
export function withEntry(context: SiteContext, meta: readonly MetaEntry[], key: string, value: unknown): MetaEntry[] {
  return withMeta(context, meta, [{ key, value }])
}

/** The database keeps scalars as text. */
function stored(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? '1' : ''
  return typeof value === 'number' ? String(value) : value
}
