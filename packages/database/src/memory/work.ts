import type { PlannedWriteRecord, Repositories, RequestRecord } from '@connect/core'
import { checkpointTable } from '../repositories/checkpoints.ts'
import { effectTable } from '../repositories/effects.ts'
import { inboxTable } from '../repositories/inbox.ts'
import { plannedWriteTable } from '../repositories/planned-writes.ts'
import { requestTable } from '../repositories/requests.ts'
import { runTable } from '../repositories/runs.ts'
import { memoryTable, orderBy } from './memory-table.ts'
import type { View } from './rows.ts'

type Work = Pick<Repositories, 'checkpoints' | 'inbox' | 'effects' | 'requests' | 'runs' | 'plannedWrites'>

const unresolved: ReadonlySet<string> = new Set(['planned', 'sent', 'uncertain'])

const byOrdinal = (a: PlannedWriteRecord, b: PlannedWriteRecord): number => a.ordinal - b.ordinal

/** What is to be done, is being done, and how far it got. */
export function memoryWork(view: View): Work {
  const checkpoints = memoryTable(view, checkpointTable)
  const inbox = memoryTable(view, inboxTable)
  const effects = memoryTable(view, effectTable)
  // At most one waiting per kind, trigger and slot.
  const requests = memoryTable(view, requestTable, (request) =>
    request.deadAt === null ? [request.kind, request.trigger, request.slot].join('\u0000') : null,
  )
  const runs = memoryTable(view, runTable)
  const plannedWrites = memoryTable(view, plannedWriteTable)
  const oldestRequest = orderBy<RequestRecord>(
    (request) => request.requestedAt,
    (request) => request.id,
  )
  return {
    checkpoints: {
      get: async (stream) => checkpoints.byKeys([stream])[0]?.checkpoint ?? null,
      put: async (stream, checkpoint) => (checkpoint === null ? checkpoints.remove([stream]) : checkpoints.put([{ stream, checkpoint }])),
    },
    inbox: {
      add: async (record) => inbox.add([record]) === 1,
      unhandled: async () =>
        inbox.find(
          (event) => event.handledAt === null,
          orderBy(
            (event) => event.receivedAt,
            (event) => event.eventId,
          ),
        ),
      handled: async (eventIds, handledAt) =>
        inbox.put(
          inbox
            .byKeys(eventIds)
            .filter((event) => event.handledAt === null)
            .map((event) => ({ ...event, handledAt, details: event.topic === 'orders_changed' ? null : event.details })),
        ),
    },
    effects: {
      byKeys: async (keys) => effects.byKeys(keys),
      put: async (records) => effects.put(records),
      unresolved: async () =>
        effects.find(
          (effect) => unresolved.has(effect.phase),
          orderBy(
            (effect) => effect.updatedAt,
            (effect) => effect.key,
          ),
        ),
    },
    requests: {
      add: async (record) => {
        requests.add([record])
      },
      due: async (now) =>
        requests.find(({ deadAt, notBefore }) => deadAt === null && (notBefore === null || notBefore <= now), oldestRequest),
      all: async () => requests.find(() => true, oldestRequest),
      put: async (record) => requests.put([record]),
      remove: async (id) => requests.remove([id]),
    },
    runs: {
      byId: async (id) => runs.byKeys([id])[0] ?? null,
      put: async (record) => runs.put([record]),
      latest: async (limit) =>
        runs
          .find(
            () => true,
            orderBy(
              (run) => run.startedAt,
              (run) => run.id,
            ),
          )
          .toReversed()
          .slice(0, limit),
      running: async () =>
        runs.find(
          (run) => run.state === 'running',
          orderBy(
            (run) => run.startedAt,
            (run) => run.id,
          ),
        ),
    },
    plannedWrites: {
      add: async (records) => {
        plannedWrites.add(records)
      },
      page: async (runId, after, limit) =>
        plannedWrites.find((write) => write.runId === runId && write.ordinal > (after ?? 0), byOrdinal).slice(0, limit),
      purge: async (startedBefore) => plannedWrites.removeWhere(({ runId }) => (runs.byKeys([runId])[0]?.startedAt ?? '') < startedBefore),
    },
  }
}
