import type { ConnectionRecord } from '../../records/connection.ts'
import type { RequestRecord } from '../../records/work.ts'
import { dayBefore } from '../../scheduling/due-requests.ts'
import { localTimeOf } from '../../scheduling/local-time.ts'
import { slotOf } from '../../scheduling/request-slot.ts'
import { nextInRange } from '../../scheduling/sync-range.ts'
import type { WorkReport } from '../reports.ts'
import type { HomeView } from '../views/home.ts'
import { runTitles } from '../wording/runs.ts'
import { when } from '../wording/when.ts'

type NextRun = HomeView['nextRuns'][number]

/** When the schedule asks next (scheduling/due-requests.ts): nothing before set-up is complete and the first dataset is in, or while it is paused. */
export function nextRuns(connection: ConnectionRecord, work: Pick<WorkReport, 'latest' | 'requests'>, now: number): readonly NextRun[] {
  const { marks, state } = connection
  if (state !== 'active' || !marks.productsImportedAt || !marks.inventoryImportedAt) return []
  return [...nextSync(connection, work, now), ...nextEndOfDay(connection, work, now)]
}

function nextSync(
  { settings, timeZone, marks }: ConnectionRecord,
  { latest, requests }: Pick<WorkReport, 'latest' | 'requests'>,
  now: number,
) {
  const { syncInterval, syncTimeRange } = settings
  if (syncInterval === null) return []
  const waiting = requests.find((one) => one.kind === 'sync' && one.deadAt === null && isAutomatic(one))
  const last = latest.find((run) => run.kind === 'sync' && isAutomatic(run))?.startedAt ?? marks.lastAutoSyncCompletedOn
  const due = waiting
    ? Date.parse(waiting.notBefore ?? waiting.requestedAt)
    : last === null
      ? now
      : Date.parse(last) + syncInterval * 60_000
  const at = waiting ? Math.max(due, now) : nextInRange(syncTimeRange, timeZone, Math.max(due, now))
  return [{ title: runTitles.sync, when: at <= now ? 'Now' : when(at, timeZone, now) }]
}

const isAutomatic = ({ trigger }: Pick<RequestRecord, 'trigger'>): boolean => trigger !== 'manual' && trigger !== 'preview'

/** Once per local date; one missed today, or yesterday before today's time, is made up for at once. */
function nextEndOfDay(
  { settings, timeZone, marks }: ConnectionRecord,
  { requests }: Pick<WorkReport, 'requests'>,
  now: number,
): readonly NextRun[] {
  const { endOfDayTime } = settings
  if (endOfDayTime === null) return []
  const { date, time } = localTimeOf(now, timeZone)
  const isReached = time >= endOfDayTime
  const slot = isReached ? date : dayBefore(date)
  const isFirst = marks.lastEndOfDay === null && !isReached
  const hasRun = isFirst || (marks.lastEndOfDay ?? '') >= slot
  const waiting = requests.find((one) => one.kind === 'end_of_day' && one.deadAt === null && slotOf(one) === slot)
  const title = runTitles.end_of_day
  if (waiting?.notBefore && Date.parse(waiting.notBefore) > now) return [{ title, when: when(waiting.notBefore, timeZone, now) }]
  if (!hasRun && !requests.some((one) => one.kind === 'end_of_day' && one.deadAt !== null && slotOf(one) === slot))
    return [{ title, when: 'Now' }]
  return [{ title, when: `${isReached ? 'Tomorrow' : 'Today'} at ${endOfDayTime}` }]
}
