/** A button of a row that cannot be pressed, and why. */
export interface Blocked {
  readonly id: string
  readonly reason: string
}

/** Where none of these buttons can be pressed, and for the same reason: the first, which says it for all of them. */
export function sharedReason([first, ...others]: readonly Blocked[]): Blocked | null {
  return first && others.length > 0 && others.every(({ reason }) => reason === first.reason) ? first : null
}

/** Where that reason stands. */
export const sharedReasonId = 'why-not'

interface Action {
  readonly blocked: string | null
}

/** The buttons of these rows that cannot be pressed. */
export const blockedActions = <Row extends { readonly actions: readonly Action[] }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): readonly Blocked[] =>
  rows.flatMap((row) => row.actions.flatMap(({ blocked }) => (blocked === null ? [] : [{ id: idOf(row), reason: blocked }])))
