import type { ConflictDetails, ConflictLine } from '../../planning/order-facts.ts'
import type { ProblemLine } from '../views/problems.ts'

/** Both versions of a conflict, a line for each line; null where the details are something else. */
export function bothVersions(details: string | null): ProblemLine['versions'] {
  const conflict = details === null ? null : conflictOf(JSON.parse(details))
  if (!conflict) return null
  const { store, warehouse } = conflict
  return {
    store: [
      ...(store.lines.length === 0 ? [nothingLeft[store.state] ?? 'Nothing is to be sent'] : store.lines.map(lineInWords)),
      ...(store.deliveryChanged ? ['Address or shipping method changed'] : []),
    ],
    warehouse: warehouse.lines.map(lineInWords),
  }
}

const nothingLeft: Readonly<Record<string, string>> = { cancelled: 'Cancelled', deleted: 'Deleted' }

const lineInWords = ({ title, quantity, picked }: ConflictLine): string =>
  `${quantity} × ${title}${picked === undefined || picked === 0 ? '' : `, ${picked} picked`}`

/** What the order import wrote (ConflictDetails); of other problems, none. */
function conflictOf(details: unknown): ConflictDetails | null {
  if (typeof details !== 'object' || details === null) return null
  const { store, warehouse } = details as Partial<ConflictDetails>
  return Array.isArray(store?.lines) && Array.isArray(warehouse?.lines) ? (details as ConflictDetails) : null
}
