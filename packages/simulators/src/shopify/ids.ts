import type { ShopContext } from './context.ts'

/** A new gid of a type (`gid://shopify/Order/1001`), from the shop's own sequence of that type. */
export function nextGid(context: Pick<ShopContext, 'world'>, type: string, first = 1001): string {
  return gidOf(type, context.world.next(type, first))
}

export function gidOf(type: string, number: number | string): string {
  return `gid://shopify/${type}/${number}`
}

/** The number in a gid; NaN where there is none. */
export function numberOf(gid: string): number {
  const number = /\/(\d+)(?:\?.*)?$/.exec(gid)?.[1]
  return number === undefined ? Number.NaN : Number(number)
}

/** The type in a gid (`Order`), or undefined where it is no gid of the platform. */
export function typeOf(gid: string): string | undefined {
  return /^gid:\/\/shopify\/([A-Za-z]+)\/.+$/.exec(gid)?.[1]
}

/** The present instant as the platform prints it: UTC, whole seconds. */
export function instant(context: Pick<ShopContext, 'clock'>): string {
  return `${new Date(context.clock.now()).toISOString().slice(0, 19)}Z`
}
