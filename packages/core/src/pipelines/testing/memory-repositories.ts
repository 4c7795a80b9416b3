import type { StaffRecord } from '../../access/staff.ts'
import type { Checkpoint } from '../../ports/paging.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { MethodMappingRecord } from '../../records/carrier.ts'
import type { ItemLinkRecord, LevelRecord, VariantRecord } from '../../records/catalogue.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { EffectRecord } from '../../records/effect.ts'
import type { OrderRecord, PickingRecord, ShipmentRecord } from '../../records/order.ts'
import type { ActivityRecord, InboxRecord, PlannedWriteRecord, ProblemRecord, RequestRecord, RunRecord } from '../../records/work.ts'

export interface Tables {
  connection: ConnectionRecord
  readonly variants: Map<string, VariantRecord>
  readonly links: Map<string, ItemLinkRecord>
  readonly levels: Map<string, LevelRecord>
  readonly orders: Map<string, OrderRecord>
  readonly pickings: Map<string, PickingRecord>
  readonly shipments: Map<string, ShipmentRecord>
  readonly methods: Map<string, MethodMappingRecord>
  readonly checkpoints: Map<string, Checkpoint>
  readonly inbox: Map<string, InboxRecord>
  readonly effects: Map<string, EffectRecord>
  readonly requests: Map<string, RequestRecord>
  readonly runs: Map<string, RunRecord>
  plannedWrites: PlannedWriteRecord[]
  readonly activity: ActivityRecord[]
  readonly problems: Map<string, ProblemRecord>
  readonly staff: Map<string, StaffRecord>
}

export const emptyTables = (connection: ConnectionRecord): Tables => ({
  connection,
  variants: new Map(),
  links: new Map(),
  levels: new Map(),
  orders: new Map(),
  pickings: new Map(),
  shipments: new Map(),
  methods: new Map(),
  checkpoints: new Map(),
  inbox: new Map(),
  effects: new Map(),
  requests: new Map(),
  runs: new Map(),
  plannedWrites: [],
  activity: [],
  problems: new Map(),
  staff: new Map(),
})

const pick = <Row>(table: Map<string, Row>, keys: readonly string[]): Row[] =>
  [...new Set(keys)].flatMap((key) => {
    const row = table.get(key)
    return row ? [row] : []
  })
const where = <Row>(table: Map<string, Row>, test: (row: Row) => boolean): Row[] => [...table.values()].filter(test)
const pageOf = <Row>(rows: readonly Row[], keyOf: (row: Row) => string, after: string | null, limit: number): Row[] =>
  [...rows]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .filter((row) => after === null || keyOf(row) > after)
    .slice(0, limit)
function putAll<Row>(table: Map<string, Row>, keyOf: (row: Row) => string): (rows: readonly Row[]) => Promise<void> {
  return async (rows) => {
    for (const row of rows) table.set(keyOf(row), row)
  }
}
const due = (at: string | null, now: string) => at === null || at <= now

/** The repositories over plain maps; as strict as the database about one open problem per subject and code. */
export function memoryRepositories(tables: Tables): Repositories {
  return {
    connection: {
      get: async () => tables.connection,
      put: async (record) => {
        tables.connection = record
      },
    },
    variants: {
      byIds: async (ids) => pick(tables.variants, ids),
      bySkus: async (skus) => where(tables.variants, (row) => row.sku !== null && skus.includes(row.sku)),
      byStockKeys: async (keys) => where(tables.variants, (row) => keys.includes(row.stockKey)),
      put: putAll(tables.variants, (row) => row.variantId),
      notSeenIn: async (walk) => where(tables.variants, (row) => row.goneAt === null && row.seenInWalk !== walk),
      page: async (after, limit) => pageOf([...tables.variants.values()], (row) => row.variantId, after, limit),
      count: async () => tables.variants.size,
    },
    links: {
      byVariants: async (ids) => pick(tables.links, ids),
      byItems: async (numbers) => where(tables.links, (row) => numbers.includes(row.itemNumber)),
      all: async () => [...tables.links.values()],
      put: putAll(tables.links, (row) => row.variantId),
      remove: async (ids) => {
        for (const one of ids) tables.links.delete(one)
      },
    },
    levels: {
      byKeys: async (keys) => where(tables.levels, (row) => keys.includes(row.stockKey)),
      all: async () => [...tables.levels.values()],
      put: putAll(tables.levels, (row) => `${row.stockKey}\u0000${row.locationId}`),
    },
    orders: {
      byIds: async (ids) => pick(tables.orders, ids),
      byNumber: async (number) => where(tables.orders, (row) => row.order.number === number),
      put: putAll(tables.orders, (row) => row.orderId),
      open: async () => where(tables.orders, (row) => row.open),
      page: async (after, limit) => pageOf([...tables.orders.values()], (row) => row.orderId, after, limit),
      unpurged: async (seenBefore, after, limit) => {
        const rows = where(tables.orders, (row) => !row.open && row.personalDataPurgedAt === null && row.seenAt < seenBefore)
        return pageOf(rows, (row) => row.orderId, after, limit)
      },
    },
    pickings: {
      byOrders: async (ids) => where(tables.pickings, (row) => ids.includes(row.orderId)),
      put: putAll(tables.pickings, (row) => `${row.orderId}\u0000${row.groupKey}`),
      unsettled: async (now) =>
        where(
          tables.pickings,
          (row) =>
            ['waiting', 'held', 'sending'].includes(row.state) ||
            (row.state === 'accepted' && row.nextAttemptAt !== null && row.nextAttemptAt <= now),
        ),
      accepted: async () => where(tables.pickings, (row) => row.state === 'accepted'),
    },
    shipments: {
      byIds: async (ids) => pick(tables.shipments, ids),
      byOrders: async (ids) => where(tables.shipments, (row) => ids.includes(row.orderId)),
      put: putAll(tables.shipments, (row) => row.shipmentId),
      unsettled: async (now) =>
        where(tables.shipments, (row) => ['waiting', 'held', 'sending'].includes(row.state) && due(row.nextAttemptAt, now)),
    },
    methods: { all: async () => [...tables.methods.values()], put: putAll(tables.methods, (row) => row.storeMethod) },
    checkpoints: {
      get: async (stream) => tables.checkpoints.get(stream) ?? null,
      put: async (stream, checkpoint) => {
        if (checkpoint === null) tables.checkpoints.delete(stream)
        else tables.checkpoints.set(stream, checkpoint)
      },
    },
    inbox: {
      add: async (record) => {
        if (tables.inbox.has(record.eventId)) return false
        tables.inbox.set(record.eventId, record)
        return true
      },
      unhandled: async () => where(tables.inbox, (row) => row.handledAt === null),
      handled: async (eventIds, at) => {
        for (const row of pick(tables.inbox, eventIds))
          tables.inbox.set(row.eventId, { ...row, handledAt: at, details: row.topic === 'orders_changed' ? null : row.details })
      },
    },
    effects: {
      byKeys: async (keys) => pick(tables.effects, keys),
      put: putAll(tables.effects, (row) => row.key),
      unresolved: async () => where(tables.effects, (row) => ['planned', 'sent', 'uncertain'].includes(row.phase)),
    },
    requests: {
      add: async (record) => {
        const same = (row: RequestRecord) =>
          row.deadAt === null && row.kind === record.kind && row.trigger === record.trigger && row.slot === record.slot
        if (where(tables.requests, same).length === 0) tables.requests.set(record.id, record)
      },
      due: async (now) =>
        where(tables.requests, (row) => row.deadAt === null && due(row.notBefore, now)).sort((a, b) =>
          a.requestedAt < b.requestedAt ? -1 : 1,
        ),
      all: async () => [...tables.requests.values()],
      put: async (record) => {
        tables.requests.set(record.id, record)
      },
      remove: async (id) => {
        tables.requests.delete(id)
      },
    },
    runs: {
      byId: async (id) => tables.runs.get(id) ?? null,
      put: async (record) => {
        tables.runs.set(record.id, record)
      },
      latest: async (limit) => [...tables.runs.values()].reverse().slice(0, limit),
      running: async () => where(tables.runs, (row) => row.state === 'running'),
    },
    plannedWrites: {
      add: async (records) => {
        tables.plannedWrites.push(...records)
      },
      page: async (runId, after, limit) =>
        tables.plannedWrites.filter((row) => row.runId === runId && row.ordinal > (after ?? 0)).slice(0, limit),
      purge: async (startedBefore) => {
        tables.plannedWrites = tables.plannedWrites.filter((row) => (tables.runs.get(row.runId)?.startedAt ?? '') >= startedBefore)
      },
    },
    activity: {
      latest: async (subjectIds) => {
        const newest = new Map(tables.activity.map((row) => [row.subjectId, row]))
        return subjectIds.flatMap((subjectId) => newest.get(subjectId) ?? [])
      },
      add: async (records) => {
        tables.activity.push(...records)
      },
      find: async ({ search, runId, limit }) =>
        tables.activity
          .filter((row) => (!search || row.label === search || row.subjectId === search) && (!runId || row.runId === runId))
          .reverse()
          .slice(0, limit),
    },
    problems: {
      open: async () => where(tables.problems, (row) => row.resolvedAt === null),
      bySubject: async (subjectId) => where(tables.problems, (row) => row.subjectId === subjectId),
      put: async (records) => {
        for (const row of records) tables.problems.set(row.id, row)
        const keys = where(tables.problems, (row) => row.resolvedAt === null).map(
          (row) => `${row.subjectKind}\u0000${row.subjectId}\u0000${row.code}`,
        )
        if (new Set(keys).size !== keys.length) throw new Error('Two open problems of one subject and code')
      },
    },
    staff: {
      byId: async (staffId) => tables.staff.get(staffId) ?? null,
      all: async () => [...tables.staff.values()],
      put: async (record) => {
        tables.staff.set(record.staffId, record)
      },
    },
  }
}
