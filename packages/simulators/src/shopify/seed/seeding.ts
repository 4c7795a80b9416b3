import type { Seeding as SeedingOf } from '../../seed/seeding.ts'
import type { ShopContext } from '../context.ts'

export { seeding } from '../../seed/seeding.ts'

/** A shop's context with a clock of its own. */
export type Seeding = SeedingOf<ShopContext>
