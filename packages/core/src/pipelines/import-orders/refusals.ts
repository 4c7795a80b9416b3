import type { Rejected } from '../../domain/outcome.ts'

/** What a refusal by the warehouse is: about the data (waits for a change or a person), or about the state of things (may pass by itself). */
export function mayPass(refusal: Rejected): boolean {
  return passing.has(refusal.code)
}

const passing: ReadonlySet<string> = new Set([
  'division_closed',
  'feature_missing',
  'division_not_assigned',
  'unknown_item',
  'inactive_item',
  'unknown_site',
  'unknown_carrier',
  'unknown_method',
  'insufficient_inventory',
  'version_conflict',
  'internal_error',
  'unavailable',
])
