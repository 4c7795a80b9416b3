import type { SiteContext } from '../context.ts'

const KIND = 'product_key'

export type KeyKind = 'sku' | 'gtin' | 'slug'

/** Who holds a SKU, a GTIN or a slug: ids of products and variations, those in the trash, too. The database compares without case. */
export function holders(context: SiteContext, kind: KeyKind, key: string): readonly number[] {
  return context.world.collection<readonly number[]>(KIND).get(nameOf(kind, key)) ?? []
}

export function hold(context: SiteContext, kind: KeyKind, key: string, id: number): void {
  if (key !== '') put(context, kind, key, [...holders(context, kind, key).filter((one) => one !== id), id])
}

export function release(context: SiteContext, kind: KeyKind, key: string, id: number): void {
  if (key !== '')
    put(
      context,
      kind,
      key,
      holders(context, kind, key).filter((one) => one !== id),
    )
}

function put({ world }: SiteContext, kind: KeyKind, key: string, ids: readonly number[]): void {
  const all = world.collection<readonly number[]>(KIND)
  if (ids.length > 0) all.put(nameOf(kind, key), ids)
  else all.delete(nameOf(kind, key))
}

function nameOf(kind: KeyKind, key: string): string {
  return `${kind}:${key.toLowerCase()}`
}
