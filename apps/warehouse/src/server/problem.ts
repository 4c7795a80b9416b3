import type { Schemas } from '@connect/intellitrack/contract'
import type { Refusal } from '@connect/simulators/warehouse'

export type ErrorCode = Schemas['ErrorCode']
export type Problem = Schemas['Error']

/** Status of a refused request by its code; what is not named is a conflict with the state of the warehouse. */
const statuses: Partial<Record<ErrorCode, number>> = {
  invalid_request: 400,
  invalid_cursor: 400,
  invalid_credentials: 401,
  feature_missing: 403,
  division_not_assigned: 403,
  store_key_required: 403,
  not_found: 404,
  effect_unknown: 404,
  method_not_allowed: 405,
  snapshot_expired: 410,
  order_number_required: 422,
  line_number_required: 422,
  unknown_item: 422,
  unknown_site: 422,
  unknown_location: 422,
  unknown_customer: 422,
  unknown_ship_to: 422,
  unknown_carrier: 422,
  unknown_method: 422,
  unknown_line: 422,
  unknown_feature: 422,
  unknown_role: 422,
  unknown_division: 422,
  invalid_uom: 422,
  serial_required: 422,
  lot_required: 422,
  expiration_required: 422,
  option_disabled: 422,
  feature_not_licensed: 422,
  rate_limited: 429,
  internal_error: 500,
  unavailable: 503,
}

const retryable: readonly ErrorCode[] = ['rate_limited', 'internal_error', 'unavailable', 'snapshot_expired', 'version_conflict']

export const statusOf = (code: ErrorCode): number => statuses[code] ?? 409

/** An error body. */
export function problem(code: ErrorCode, message: string, more: { field?: string; details?: Record<string, unknown> } = {}): Problem {
  return { code, message, ...more, retryable: retryable.includes(code) }
}

/** The error body of a refusal by the rules. */
export function problemOf({ code, message, field, details }: Refusal): Problem {
  return problem(code, message, {
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details: { ...details } }),
  })
}
