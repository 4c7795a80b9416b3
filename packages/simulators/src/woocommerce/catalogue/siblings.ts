import type { SiteContext } from '../context.ts'

const KIND = 'variation_ids'

/** Ids of a product's variations, in the order they were made. */
export function siblings({ world }: SiteContext, parentId: number): readonly number[] {
  return world.collection<readonly number[]>(KIND).get(String(parentId)) ?? []
}

export function addSibling(context: SiteContext, parentId: number, id: number): void {
  context.world.collection<readonly number[]>(KIND).put(String(parentId), [...siblings(context, parentId), id])
}

export function removeSibling(context: SiteContext, parentId: number, id: number): void {
  context.world.collection<readonly number[]>(KIND).put(
    String(parentId),
    siblings(context, parentId).filter((one) => one !== id),
  )
}
