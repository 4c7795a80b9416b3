import { refuse } from './errors.ts'

const ROWS: Readonly<Record<string, { readonly list: string; readonly type: string }>> = {
  inventorySetQuantities: { list: 'quantities', type: 'InventoryQuantityInput' },
  inventoryAdjustQuantities: { list: 'changes', type: 'InventoryChangeInput' },
}

/** From 2026-04 on every row must say what it changes from, if only null; the platform refuses otherwise, before it looks at anything else (reference 1.2). */
export function changeFromQuantityGiven(mutation: string, args: unknown, version = '2026-10'): void {
  const rows = ROWS[mutation]
  if (!rows || version < '2026-04') return
  const given = (args as { readonly input?: Readonly<Record<string, readonly object[]>> }).input?.[rows.list] ?? []
  if (given.every((row) => 'changeFromQuantity' in row)) return
  refuse('INVALID_FIELD_ARGUMENTS', `${rows.type} must include the following argument: changeFromQuantity.`)
}
