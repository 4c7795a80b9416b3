import type { Settings } from '../domain/settings.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import { endOfDayBaseline } from './due-requests.ts'

/** What both sides say of themselves when settings are saved. */
export interface SideFacts {
  readonly storeName: string
  readonly decrementsAt: 'order' | 'shipment'
  /** Of the division chosen; null where it says none. */
  readonly divisionTimeZone: string | null
  readonly storeTimeZone: string
}

/** Whether everything is chosen that a connection cannot do without. */
export const isSetUp = ({ divisionId, unitOfMeasure, siteId, locationId }: Settings): boolean =>
  divisionId !== null && unitOfMeasure !== null && siteId !== null && locationId !== null

/**
 * The connection once these settings are saved: its time zone is the setting's, else the division's, else the store's (DESIGN 3); a complete
 * set-up activates it (requirements 4.1); an End of Day whose time was set or moved runs first at its next time, never at once (SH-17).
 */
export function withSettings(before: ConnectionRecord, settings: Settings, facts: SideFacts, now: number): ConnectionRecord {
  const timeZone = settings.timeZone ?? facts.divisionTimeZone ?? facts.storeTimeZone
  const { endOfDayTime } = settings
  const moved = endOfDayTime !== before.settings.endOfDayTime || timeZone !== before.timeZone
  const lastEndOfDay = endOfDayTime !== null && moved ? endOfDayBaseline(endOfDayTime, timeZone, now) : before.marks.lastEndOfDay
  return {
    ...before,
    settings,
    timeZone,
    storeName: facts.storeName,
    decrementsAt: facts.decrementsAt,
    marks: { ...before.marks, lastEndOfDay },
    settingsVersion: before.settingsVersion + 1,
    state: before.state === 'setup' && isSetUp(settings) ? 'active' : before.state,
  }
}
