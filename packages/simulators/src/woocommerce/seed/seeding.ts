import { type Seeding as SeedingOf, seedingIn } from '../../seed/seeding.ts'
import { products } from '../catalogue/products.ts'
import type { SiteContext } from '../context.ts'

/** A site's context with a clock of its own, in which nobody is told of anything: neither webhooks nor our plugin. */
export type Seeding = SeedingOf<SiteContext>

/** Throws where the site has products already. */
export function seeding(context: SiteContext): Seeding {
  if (products(context).size > 0) throw new Error(`The site "/${context.site}" has products already; seed an empty one`)
  return seedingIn(context, { ...context, changed: () => {} })
}
