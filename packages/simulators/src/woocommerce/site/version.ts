import type { SiteContext } from '../context.ts'
import { profileOf } from './profile.ts'

/**
 * Whether a site's WooCommerce is of this major version or a later one. Measured were 7.9, 10.6 and 11.0: what 7.9 lacks is taken to have come with 8,
 * what 10.6 lacks with 11.
 */
export function isFrom(context: SiteContext, major: number): boolean {
  return Number.parseInt(profileOf(context).woocommerce, 10) >= major
}

/** A document without the fields that the site's version does not have yet. */
export function asOfVersion(context: SiteContext, document: object, later: Readonly<Record<string, number>>): object {
  const lacking = Object.keys(later).filter((field) => !isFrom(context, later[field] ?? 0))
  if (lacking.length === 0) return document
  return Object.fromEntries(Object.entries(document).filter(([field]) => !lacking.includes(field)))
}
