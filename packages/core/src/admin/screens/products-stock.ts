import type { StoreLocationId } from '../../domain/ids.ts'
import { sumInWords } from '../../explain/explain-item.ts'
import type { ProductReport } from '../reports.ts'
import type { ProductRow } from '../views/products.ts'
import { figure } from '../wording/count.ts'

/** What both sides have at each location, with the sum behind it. Figures that are not kept in step are left out. */
export function stockOf({ levels, problems }: ProductReport, nameOf: (location: StoreLocationId) => string): ProductRow['stock'] {
  return levels.flatMap((level) => {
    const hasProblem = problems.some((problem) => problem.subjectId === `${level.stockKey}@${level.locationId}`)
    if (level.wanted === null && !hasProblem) return []
    const equal = isEqual(level, hasProblem)
    const store = equal ? level.confirmed : (level.seen ?? level.confirmed)
    return [
      {
        location: nameOf(level.locationId),
        store: store === null ? 'Not read yet' : figure(store),
        warehouse: level.wanted === null ? 'Not known yet' : figure(level.wanted),
        sum: level.arithmetic && sumInWords(level.arithmetic),
        isEqual: equal,
      },
    ]
  })
}

/** Equal as the home page counts it: the store has taken the figure it should show, and none stands as a problem. */
export const isEqual = ({ wanted, confirmed }: ProductReport['levels'][number], hasProblem: boolean): boolean =>
  !hasProblem && wanted === confirmed
