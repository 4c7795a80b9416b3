import type { WarehouseContext } from '../../context.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome } from '../../outcome.ts'
import { emitSignal } from '../../rules/emit-signal.ts'
import { writableDivision } from '../../rules/writable-division.ts'

/** Elements of a batch, each by itself. Those that end as `changed` are told in one signal, by item. */
export function eachElement<Element extends { readonly itemNumber: string }, Result extends { readonly status: string }>(
  context: WarehouseContext,
  divisionId: string,
  elements: readonly Element[],
  changed: Result['status'],
  perform: (division: Division, element: Element) => Result,
): Outcome<readonly Result[]> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const results = elements.map((element) => perform(division.value, element))
  const itemNumbers = elements.filter((_, i) => results[i]?.status === changed).map((element) => element.itemNumber)
  if (itemNumbers.length > 0) emitSignal(context, divisionId, 'inventory.changed', { itemNumbers: [...new Set(itemNumbers)] })
  return done(results)
}
