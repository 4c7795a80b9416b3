import { type ActivityRecord, type ConnectionRecord, id, noCounts, type ProblemRecord, type RunId, type RunRecord } from '@connect/core'
import { locationId, skuOf, stockKeyOf, variantIdOf } from './catalogue-rows.ts'
import { type BenchSizes, chosen, day, hour, minute, spread } from './numbers.ts'
import { numberOf, orderIdOf, shipmentIdOf } from './order-rows.ts'

type Told = Pick<ActivityRecord, 'subjectKind' | 'subjectId' | 'label' | 'result' | 'code' | 'message'>

/** What is told of one input, in turns: of orders, shipments, products and stock. */
const told: readonly ((index: number, sizes: BenchSizes) => Told)[] = [
  (index, { orders }) => ofOrder(index, orders, 'order_imported', 'is in the warehouse'),
  (index, { orders }) => ofOrder(index, orders, 'picking_updated', 'was picked'),
  (index, { orders }) => {
    const order = orders - 1 - (index % orders)
    const label = numberOf(order)
    const about = { subjectKind: 'shipment', subjectId: shipmentIdOf(order), label } as const
    return { ...about, result: 'applied', code: 'shipment_recorded', message: `Shipment of order ${label} is in the store` }
  },
  (index, { variants }) => {
    const label = skuOf(index % variants)
    const about = { subjectKind: 'variant', subjectId: variantIdOf(index % variants), label } as const
    return { ...about, result: 'applied', code: 'item_updated', message: `${label}: its item was updated` }
  },
  (index, { variants }) => {
    const label = skuOf(index % variants)
    const about = { subjectKind: 'level', subjectId: `${stockKeyOf(index % variants)}@${locationId}`, label } as const
    const isDrift = Math.floor(index / told.length) % 40 === 3
    return isDrift
      ? { ...about, result: 'note', code: 'drift', message: `${label}: the store shows 7, 9 was last sent.` }
      : { ...about, result: 'applied', code: 'stock_sent', message: `${label}: 9 to 8` }
  },
]

function ofOrder(index: number, orders: number, code: string, words: string): Told {
  const order = orders - 1 - (index % orders)
  const label = numberOf(order)
  return { subjectKind: 'order', subjectId: orderIdOf(order), label, result: 'applied', code, message: `Order ${label} ${words}` }
}

/** The newest is of this minute, the oldest of thirty days ago. */
export function activityRow(index: number, sizes: BenchSizes, now: number): ActivityRecord {
  const at = new Date(now - (index / sizes.activity) * 30 * day).toISOString()
  const tell = told[index % told.length] as (typeof told)[number]
  return { id: `activity-${String(index).padStart(8, '0')}`, at, runId: runIdOf(index % sizes.runs), ...tell(index, sizes) }
}

const problems: readonly ((
  index: number,
  sizes: BenchSizes,
) => Pick<ProblemRecord, 'subjectKind' | 'subjectId' | 'label' | 'code' | 'message'>)[] = [
  (index, { orders }) => {
    // Of a hundred orders, the one that is held.
    const order = (95 + index * 100) % orders
    const label = numberOf(order)
    return {
      subjectKind: 'order',
      subjectId: orderIdOf(order),
      label,
      code: 'unknown_item',
      message: `Order ${label} has no item for "Voucher"`,
    }
  },
  (index, { variants }) => {
    const variant = (11 + index * 60) % variants
    const label = skuOf(variant)
    const message = `${label}: another variant has this number`
    return { subjectKind: 'variant', subjectId: variantIdOf(variant), label, code: 'duplicate_item_key', message }
  },
  (index, { variants }) => {
    const variant = (13 + index * 70) % variants
    const label = skuOf(variant)
    const subjectId = `${stockKeyOf(variant)}@${locationId}`
    return { subjectKind: 'level', subjectId, label, code: 'not_received', message: `${label}: the warehouse has never had it` }
  },
]

export function problemRow(index: number, sizes: BenchSizes, now: number): ProblemRecord {
  const at = new Date(now - spread(index) * 20 * day).toISOString()
  const about = problems[index % problems.length] as (typeof problems)[number]
  const rest = { details: null, openedAt: at, lastSeenAt: new Date(now - hour).toISOString(), resolvedAt: null }
  return { id: `problem-${String(index).padStart(4, '0')}`, ...about(Math.floor(index / problems.length), sizes), ...rest }
}

const runIdOf = (index: number): RunId => id<RunId>(`run-${String(index).padStart(4, '0')}`)

/** One every quarter of an hour, the newest a quarter of an hour ago; one in twenty failed. */
export function runRow(index: number, now: number): RunRecord {
  const startedAt = now - (index + 1) * 15 * minute
  const hasFailed = index % 20 === 19
  const applied = Math.floor(spread(index) * 20)
  return {
    id: runIdOf(index),
    kind: index % 96 === 40 ? 'end_of_day' : 'sync',
    trigger: chosen(['schedule', 'schedule', 'signal', 'manual'] as const, index),
    requestedBy: null,
    state: hasFailed ? 'failed' : 'completed',
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(startedAt + minute).toISOString(),
    counts: { ...noCounts, seen: applied + 30, applied, unchanged: 30 },
    error: hasFailed ? { code: 'store_unreachable', message: 'The store did not answer' } : null,
    step: null,
    cancelRequestedAt: null,
  }
}

/** Set up and syncing, so that every screen shows what it has. */
export function readyConnection(connection: ConnectionRecord, now: number): ConnectionRecord {
  const at = new Date(now - 60 * day).toISOString()
  const settings = {
    ...connection.settings,
    divisionId: connection.settings.divisionId ?? 'div-us',
    unitOfMeasure: connection.settings.unitOfMeasure ?? 'EA',
    siteId: connection.settings.siteId ?? 'site-main',
    locationId: connection.settings.locationId ?? 'bin-1',
    syncInterval: 15,
    endOfDayTime: '18:30',
  }
  const marks = {
    lastAutoSyncCompletedOn: new Date(now - 15 * minute).toISOString(),
    productsImportedAt: at,
    inventoryImportedAt: at,
    carriersImportedAt: at,
    lastEndOfDay: new Date(now - day).toISOString().slice(0, 10),
  }
  return { ...connection, state: 'active', settings, marks }
}
