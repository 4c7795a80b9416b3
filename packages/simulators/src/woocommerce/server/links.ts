import type { SiteContext } from '../context.ts'
import type { Links } from './endpoint.ts'
import { restUrl } from './paging.ts'

const ITEM = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** `_links` of a record: itself, its list, and what else it names; each by its route below `/wp-json`. */
export function linksOf(
  context: SiteContext,
  self: string,
  collection: string,
  others: Readonly<Record<string, string>> = {},
  allow = ITEM,
): Links {
  const own = (route: string) => [{ href: restUrl(context, route) }]
  return {
    self: [{ href: restUrl(context, self), targetHints: { allow } }],
    collection: own(collection),
    ...Object.fromEntries(Object.entries(others).map(([name, route]) => [name, own(route)])),
  }
}
