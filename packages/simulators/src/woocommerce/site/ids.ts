import type { SiteContext } from '../context.ts'

/** A fresh WordPress has posts, terms and users of its own before the first product. */
const FIRST = {
  post: 11,
  item: 1,
  comment: 2,
  meta: 31,
  term: 16,
  user: 1,
  key: 1,
  webhook: 1,
  zone: 1,
  method: 1,
  fulfillment: 1,
  rate: 1,
  attribute: 1,
} as const

export type Counter = keyof typeof FIRST

/** The next id of one of the site's tables; products, variations, orders, refunds and coupons share `post`. Inside a command. */
export function nextId(context: SiteContext, counter: Counter): number {
  return context.world.next(counter, FIRST[counter])
}
