import type { Answer } from '../../server/endpoint.ts'
import { problem } from '../../server/refusals.ts'

/** How a row named what it means: `variant_id 106`. */
export interface Named {
  readonly identity: string
}

export function invalidFields(errors: Readonly<Record<string, string>>): Answer {
  return problem(422, 'Payload contains invalid fields', errors)
}

/** The platform names what is wrong in the title and nowhere else, as in `Items with identity: [product_id 113] requires absolute ...`. */
export function withIdentity(rows: readonly Named[], what: string): Answer {
  return problem(422, `Items with identity: [${[...new Set(rows.map((row) => row.identity))].join(', ')}] ${what}`)
}

/** `[Item with variant_id 106 is tracked by product, please update stock by product id]` */
export function trackedOtherwise(rows: readonly Named[], what: string): Answer {
  return problem(422, `[${[...new Set(rows.map((row) => `Item with ${row.identity} ${what}`))].join(', ')}]`)
}
