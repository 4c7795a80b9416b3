import type { ConnectionRecord } from '../records/connection.ts'
import { isAutomatic, type RequestRecord, type RunKind, type RunTrigger } from '../records/work.ts'
import { localTimeOf } from './local-time.ts'
import { slotOf } from './request-slot.ts'
import { withinRange } from './sync-range.ts'

/** A request to be added; its id and time are the caller's. */
export interface RequestDraft {
  readonly kind: RunKind
  readonly trigger: RunTrigger
  readonly slot: string
}

export interface ScheduleState {
  /** All there are, dead ones too. */
  readonly requests: readonly RequestRecord[]
  /** Instant the last automatic sync began, however it ended; null: never. */
  readonly lastAutoSyncStartedAt: string | null
}

/**
 * What the schedule asks for at this instant: at most one sync and one End of Day. After downtime both come once, not once per missed time
 * (SH-14 to SH-17, Q-19, Q-39). Nothing before set-up is complete and the first dataset is in (SH-05).
 */
export function dueRequests(connection: ConnectionRecord, state: ScheduleState, now: number): readonly RequestDraft[] {
  const { marks } = connection
  if (connection.state !== 'active' || !marks.productsImportedAt || !marks.inventoryImportedAt) return []
  return [...dueSync(connection, state, now), ...dueEndOfDay(connection, state, now)]
}

function dueSync(
  { settings, timeZone }: ConnectionRecord,
  { requests, lastAutoSyncStartedAt }: ScheduleState,
  now: number,
): readonly RequestDraft[] {
  const { syncInterval, syncTimeRange } = settings
  if (syncInterval === null || !withinRange(syncTimeRange, localTimeOf(now, timeZone).time)) return []
  if (requests.some((one) => one.kind === 'sync' && one.deadAt === null && isAutomatic(one))) return []
  if (lastAutoSyncStartedAt === null) return [{ kind: 'sync', trigger: 'schedule', slot: '' }]
  const since = now - Date.parse(lastAutoSyncStartedAt)
  const interval = syncInterval * 60_000
  if (since < interval) return []
  return [{ kind: 'sync', trigger: since >= 2 * interval && syncTimeRange === null ? 'catch_up' : 'schedule', slot: '' }]
}

/** Once per local date; one missed is made up for within 24 hours, whatever the Sync Time Range says. */
function dueEndOfDay({ settings, timeZone, marks }: ConnectionRecord, { requests }: ScheduleState, now: number): readonly RequestDraft[] {
  const { endOfDayTime } = settings
  if (endOfDayTime === null) return []
  const { date, time } = localTimeOf(now, timeZone)
  const reached = time >= endOfDayTime
  const slot = reached ? date : dayBefore(date)
  const isFirst = marks.lastEndOfDay === null
  if ((isFirst && !reached) || (marks.lastEndOfDay ?? '') >= slot) return []
  if (requests.some((one) => one.kind === 'end_of_day' && one.trigger !== 'preview' && slotOf(one) === slot)) return []
  return [{ kind: 'end_of_day', trigger: reached ? 'schedule' : 'catch_up', slot }]
}

export const dayBefore = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** The local date whose End of Day counts as done when the time is set or changed: the first one then runs at its next time, not at once. */
export function endOfDayBaseline(endOfDayTime: string, timeZone: string, now: number): string {
  const { date, time } = localTimeOf(now, timeZone)
  return time >= endOfDayTime ? date : dayBefore(date)
}
