import { type Outcome, rejected } from '@connect/core'
import type { UserErrors } from '../operations/operation.ts'
import { type Portion, rowOf } from './batch-work.ts'

/**
 * What the shop's errors say about a field. sameKey: the request is being worked on. newKey: the key is spent, the rows are not to blame.
 * whole: refused without naming a row. rows: the rows it named, sorted; the others were not written either.
 */
export type Refusal =
  | { readonly kind: 'sameKey' | 'whole'; readonly reason: string }
  | { readonly kind: 'newKey' }
  | {
      readonly kind: 'rows'
      readonly rejected: ReadonlyMap<number, Outcome>
      readonly stale: readonly number[]
      readonly unstocked: readonly number[]
    }

export function readRefusal(errors: UserErrors, portion: Portion): Refusal {
  const has = (code: string) => errors.find((error) => error.code === code)
  if (has('IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED') || has('IDEMPOTENCY_KEY_PARAMETER_MISMATCH')) return { kind: 'newKey' }
  const inProgress = has('IDEMPOTENCY_CONCURRENT_REQUEST')
  if (inProgress) return { kind: 'sameKey', reason: inProgress.message }
  const outcomes = new Map<number, Outcome>()
  const stale: number[] = []
  const unstocked: number[] = []
  for (const error of errors) {
    const index = portion.rows[placeOf(error.field)]
    if (index === undefined || outcomes.has(index) || stale.includes(index) || unstocked.includes(index)) continue
    if (staleCodes.has(error.code ?? '')) stale.push(index)
    else if (notStocked(error) && !portion.work.activated.has(index)) unstocked.push(index)
    else outcomes.set(index, refusalOf(error, rowOf(portion.work, index).stockKey))
  }
  if (outcomes.size + stale.length + unstocked.length === 0)
    return { kind: 'whole', reason: errors.map(({ message }) => message).join('; ') }
  return { kind: 'rows', rejected: outcomes, stale, unstocked }
}

type UserError = UserErrors[number]

/** The row in `["input", "quantities", "17", ...]`; -1: none is named. */
function placeOf(field: UserError['field']): number {
  const at = field?.indexOf('quantities') ?? -1
  const place = at < 0 ? '' : (field?.[at + 1] ?? '')
  return /^\d+$/.test(place) ? Number(place) : -1
}

/** The schema's list has no code for it, older versions have one, live shops say it in words. */
function notStocked({ code, message }: UserError): boolean {
  return code === 'ITEM_NOT_STOCKED_AT_LOCATION' || /not (?:stocked|connected|active)\b.*location/i.test(message)
}

function refusalOf({ code, message }: UserError, stockKey: string): Outcome {
  return rejected(codes[code ?? ''] ?? 'stock_refused', `${stockKey}: ${message}`)
}

const staleCodes: ReadonlySet<string> = new Set(['CHANGE_FROM_QUANTITY_STALE', 'COMPARE_QUANTITY_STALE'])

const codes: Readonly<Record<string, string>> = {
  NON_MUTABLE_INVENTORY_ITEM: 'bundle_stock',
  INVALID_INVENTORY_ITEM: 'stock_item_gone',
  INVALID_LOCATION: 'stock_location_gone',
  INVALID_QUANTITY_NEGATIVE: 'quantity_refused',
  INVALID_QUANTITY_TOO_HIGH: 'quantity_refused',
  INVALID_QUANTITY_TOO_LOW: 'quantity_refused',
  NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR: 'duplicate_stock_row',
}
