import type { ConnectionId } from '@connect/core'
import type { PgBoss } from 'pg-boss'
import { type DueData, dueQueue } from './settings.ts'

export interface Schedule {
  readonly connectionId: ConnectionId
  /** Tells the connection's schedules apart, e.g. "sync" or "end_of_day". */
  readonly slot: string
  /** Five fields, e.g. "0 18 * * *". */
  readonly cron: string
  /** IANA name; the cron is read in it, summer time included. */
  readonly timeZone: string
}

/** Sets or replaces a schedule. What came due while no worker ran is made up for once. */
export async function putSchedule(boss: PgBoss, schedule: Schedule): Promise<void> {
  const data: DueData = { connectionId: schedule.connectionId, slot: schedule.slot }
  await boss.schedule(dueQueue, schedule.cron, data, {
    tz: schedule.timeZone,
    key: keyOf(schedule.connectionId, schedule.slot),
    missed: 'once',
  })
}

export async function removeSchedule(boss: PgBoss, connectionId: ConnectionId, slot: string): Promise<void> {
  await boss.unschedule(dueQueue, keyOf(connectionId, slot))
}

/** Of one connection, or all. */
export async function listSchedules(boss: PgBoss, connectionId?: ConnectionId): Promise<readonly Schedule[]> {
  const schedules = (await boss.getSchedules(dueQueue)).map(({ cron, timezone, data }): Schedule => {
    const due = data as DueData
    return { connectionId: due.connectionId as ConnectionId, slot: due.slot, cron, timeZone: timezone }
  })
  return schedules.filter((schedule) => !connectionId || schedule.connectionId === connectionId)
}

const keyOf = (connectionId: ConnectionId, slot: string) => `${connectionId}/${slot}`
