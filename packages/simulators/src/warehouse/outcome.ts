import { formatQuantity, type Quantity } from './quantity.ts'

/** Why IntelliTrack refused: the codes of the contract that its rules produce. */
export type RefusalCode =
  | 'invalid_request'
  | 'invalid_cursor'
  | 'invalid_credentials'
  | 'feature_missing'
  | 'store_key_required'
  | 'not_found'
  | 'division_closed'
  | 'duplicate_order_number'
  | 'duplicate_item_number'
  | 'duplicate_alternate_number'
  | 'duplicate_name'
  | 'duplicate_uom'
  | 'duplicate_line_number'
  | 'order_number_required'
  | 'line_number_required'
  | 'unknown_item'
  | 'inactive_item'
  | 'unknown_site'
  | 'unknown_location'
  | 'unknown_customer'
  | 'unknown_ship_to'
  | 'unknown_carrier'
  | 'unknown_method'
  | 'unknown_line'
  | 'unknown_feature'
  | 'unknown_role'
  | 'unknown_division'
  | 'invalid_uom'
  | 'serial_required'
  | 'lot_required'
  | 'expiration_required'
  | 'serial_in_stock'
  | 'option_disabled'
  | 'location_quarantined'
  | 'insufficient_inventory'
  | 'item_in_use'
  | 'order_closed'
  | 'order_deleted'
  | 'picking_started'
  | 'exceeds_ordered'
  | 'exceeds_picked'
  | 'already_shipped'
  | 'already_voided'
  | 'version_conflict'
  | 'effect_key_reused'
  | 'effect_unknown'
  | 'snapshot_expired'
  | 'carrier_in_use'
  | 'role_in_use'
  | 'admin_role_protected'
  | 'last_admin'
  | 'feature_not_licensed'

export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  /** Names the record, the cause and the next step. */
  readonly message: string
  readonly field?: string
  readonly details?: Readonly<Record<string, unknown>>
}

export interface Done<T> {
  readonly ok: true
  readonly value: T
}

/** What a command ended as. Business outcomes are values; only bugs throw. */
export type Outcome<T> = Done<T> | Refusal

/** A command that was carried out, with something the caller should be told. */
export interface Warning {
  readonly code: 'insufficient_inventory' | 'duplicate_alternate_number'
  readonly message: string
  readonly lineNumber?: number
  readonly maximum?: Quantity
}

export const done = <T>(value: T): Done<T> => ({ ok: true, value })

export function refuse(code: RefusalCode, message: string, field?: string, details?: Readonly<Record<string, unknown>>): Refusal {
  return { ok: false, code, message, ...(field === undefined ? {} : { field }), ...(details === undefined ? {} : { details }) }
}

/** Refused because a quantity is too high; `maximum` is what would have been taken. */
export function refuseAbove(maximum: Quantity, code: RefusalCode, message: string, field?: string): Refusal {
  return refuse(code, message, field, { maximum: formatQuantity(maximum) })
}
