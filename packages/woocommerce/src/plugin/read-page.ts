import { Unavailable } from '@connect/core'

/** A list of the protocol is read by cursors: a cursor that comes back would be asked for for ever. */
export async function* byCursor<Page extends { readonly next?: unknown }>(
  first: string | null,
  read: (after: string | null) => Promise<Page>,
): AsyncGenerator<{ readonly page: Page; readonly next: string | null }> {
  const seen = new Set<string>()
  for (let after = first; ; ) {
    const page = await read(after)
    const next = cursorIn(page.next)
    yield { page, next }
    if (next === null) return
    if (seen.has(next) || next === after) throw new Unavailable('store', 'fault', 'A list of the plugin does not go on: it repeats a page')
    seen.add(next)
    after = next
  }
}

/** A cursor is the plugin's own word. */
function cursorIn(next: unknown): string | null {
  if (typeof next === 'number' && Number.isSafeInteger(next)) return String(next)
  return typeof next === 'string' && next !== '' ? next : null
}
