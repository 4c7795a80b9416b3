import { checkpointOf, formatQuantity, type Outcome, type Snapshot } from '@connect/simulators/warehouse'
import type { Handler, Handlers } from '../call.ts'
import { mapped } from '../views/outcomes.ts'

const getInventorySummary: Handler<'getInventorySummary'> = ({ warehouse, path, query }) => {
  const snapshot: Outcome<Snapshot> =
    query.snapshot === undefined
      ? warehouse.queries.takeSnapshot(path.divisionId, { siteIds: query.siteId ?? [], excludedLocationIds: query.excludeLocationId ?? [] })
      : warehouse.queries.keptSnapshot(path.divisionId, query.snapshot)
  if (!snapshot.ok) return snapshot
  const { asOf, id, checkpoint, rows } = snapshot.value
  return mapped(slice(rows, query), ({ shown, nextCursor }) => ({
    asOf,
    snapshot: id,
    checkpoint: String(checkpoint),
    data: shown.map((row) => ({
      itemNumber: row.itemNumber,
      siteId: row.siteId,
      active: row.active,
      onHand: formatQuantity(row.onHand),
      unpickedOnOpenOrders: formatQuantity(row.unpickedOnOpenOrders),
    })),
    nextCursor,
  }))
}

const listSnapshotPicks: Handler<'listSnapshotPicks'> = ({ warehouse, path, query }) => {
  const snapshot = warehouse.queries.keptSnapshot(path.divisionId, path.snapshot)
  if (!snapshot.ok) return snapshot
  const since = query.changedSince === undefined ? undefined : checkpointOf(query.changedSince)
  if (query.changedSince !== undefined && since === undefined)
    return { ok: false, code: 'invalid_cursor', message: 'changedSince is not a checkpoint that was given out.', field: 'changedSince' }
  const rows = warehouse.queries.snapshotPicks(snapshot.value, query.externalSystem, since)
  return mapped(slice(rows, query), ({ shown, nextCursor }) => ({
    asOf: snapshot.value.asOf,
    snapshot: snapshot.value.id,
    data: shown.map((row) => ({
      ...row,
      ordered: formatQuantity(row.ordered),
      picked: formatQuantity(row.picked),
      shipped: formatQuantity(row.shipped),
    })),
    nextCursor,
  }))
}

/** A page of rows that never change: the cursor is a position. */
function slice<T>(rows: readonly T[], { cursor, limit }: { readonly cursor?: string; readonly limit: number }) {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor))
    return { ok: false as const, code: 'invalid_cursor' as const, message: 'The cursor is not one that was given out.', field: 'cursor' }
  const from = Number(cursor ?? 0)
  const end = from + limit
  return { ok: true as const, value: { shown: rows.slice(from, end), nextCursor: end < rows.length ? String(end) : null } }
}

export const summaryHandlers = { getInventorySummary, listSnapshotPicks } satisfies Partial<Handlers>
