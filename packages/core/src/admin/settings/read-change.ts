import type { Settings } from '../../domain/settings.ts'
import type { Capabilities } from '../../ports/store-platform.ts'
import { instantOfLocal } from '../../scheduling/local-instant.ts'
import { paymentGates } from './payment-gates.ts'
import {
  as,
  kept,
  oneOf,
  optional,
  type Read,
  type Reader,
  refused,
  text,
  timeOfDay,
  timeRange,
  wholeNumber,
  yesOrNo,
} from './read-value.ts'

/** What somebody wants changed, understood. */
export interface SettingsChange {
  /** Given the settings as they are when it is stored. */
  patchOf(settings: Settings): Partial<Settings>
  /** Last Auto Sync Completed On: an instant, null for unmarked; undefined: left alone. */
  readonly mark?: string | null
}
export type ChangeReading =
  | { readonly kind: 'change'; readonly change: SettingsChange }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }

export interface ReadingFacts {
  readonly timeZone: string
  readonly capabilities: Pick<Capabilities, 'orderStatuses' | 'defaultOrderStatuses'>
}

/** A posted field of this name with an order status behind it: whether orders of that status come in. */
export const statusPrefix = 'orderStatus.'

const name = text(200)
const threeWays = { follow: null, yes: true, no: false } as const
const localInstant = (timeZone: string): Reader<string> =>
  as(text(16), (local) => {
    const instant = instantOfLocal(local, timeZone)
    return instant === null ? refused('This is a date and time, such as 2026-11-20 08:00.') : kept(instant)
  })

const readers: { readonly [Field in keyof Settings]?: (timeZone: string) => Reader<Settings[Field]> } = {
  divisionId: () => optional(name),
  unitOfMeasure: () => optional(name),
  siteId: () => optional(name),
  locationId: () => optional(name),
  createItemUsing: () => oneOf('SKU', 'PRODUCT_ID', 'PRODUCT_NAME', 'BARCODE'),
  alternateNumberFrom: () => oneOf('barcode', 'none'),
  updateItems: () => oneOf('created_by_us', 'all', 'none'),
  unitCostField: () => optional(name),
  timeZone: () => optional(name),
  syncInterval: () => optional(wholeNumber),
  syncTimeRange: () => optional(timeRange),
  endOfDayTime: () => optional(timeOfDay),
  stockDecreasedWhenOrderPlaced: () => as(oneOf('follow', 'yes', 'no'), (way) => kept(threeWays[way])),
  sendFulfilment: () => oneOf('when_order_closed', 'each_shipment'),
  waitForTrackingHours: () => wholeNumber,
  notifyCustomer: () => yesOrNo,
  exportStock: () => oneOf('end_of_day', 'continuous'),
  stockBuffer: () => wholeNumber,
  allowNegative: () => yesOrNo,
  paymentGate: () =>
    as(name, (gate) => {
      const found = Object.hasOwn(paymentGates, gate) ? paymentGates[gate] : undefined
      return found ? kept(found.states) : refused('Choose one from the list.')
    }),
  importPartlyFulfilled: () => yesOrNo,
  importTestOrders: () => yesOrNo,
  earliestOrderDate: (timeZone) => optional(localInstant(timeZone)),
  orderNumberPrefix: () => text(20),
  unmappedShippingMethod: () => oneOf('pass_through', 'hold'),
  createMissingCarriers: () => yesOrNo,
  personalDataDays: () => wholeNumber,
}

/** The posted values of Basic Configuration, each by its own shape; whether they go together is settingsErrors' to say. */
export function readChange(values: Readonly<Record<string, unknown>>, facts: ReadingFacts): ChangeReading {
  const errors: Record<string, string> = {}
  const patch: Record<string, unknown> = {}
  const statuses = new Map<string, boolean>()
  let mark: string | null | undefined
  const take = <Value>(field: string, read: Read<Value>, keep: (value: Value) => void) => {
    if (read.kind === 'wrong') errors[field] = read.message
    else keep(read.value)
  }
  for (const [field, posted] of Object.entries(values)) {
    const reader = Object.hasOwn(readers, field) ? readers[field as keyof Settings] : undefined
    if (reader)
      take(field, (reader(facts.timeZone) as Reader<unknown>)(posted), (value) => {
        patch[field] = value
      })
    else if (field === 'lastAutoSyncCompletedOn')
      take(field, optional(localInstant(facts.timeZone))(posted), (instant) => {
        mark = instant
      })
    else if (field.startsWith(statusPrefix) && facts.capabilities.orderStatuses === 'selectable')
      take(field, yesOrNo(posted), (isOn) => statuses.set(field.slice(statusPrefix.length), isOn))
    else errors[field] = 'There is no such setting.'
  }
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors }
  const patchOf = (settings: Settings): Partial<Settings> => ({
    ...(patch as Partial<Settings>),
    ...(statuses.size > 0 ? { orderImportStatuses: withStatuses(settings, statuses, facts.capabilities) } : {}),
  })
  return { kind: 'change', change: mark === undefined ? { patchOf } : { patchOf, mark } }
}

/** None marked is the platform's default, so that an empty list never means "nothing at all". */
function withStatuses(
  { orderImportStatuses }: Settings,
  changed: ReadonlyMap<string, boolean>,
  { defaultOrderStatuses }: ReadingFacts['capabilities'],
): readonly string[] {
  const before = orderImportStatuses.length > 0 ? orderImportStatuses : defaultOrderStatuses
  const left = before.filter((status) => changed.get(status) !== false)
  return [...left, ...[...changed].flatMap(([status, isOn]) => (isOn && !left.includes(status) ? [status] : []))]
}
