import type { Actor } from '../../access/may.ts'
import { missingSettings } from '../../pipelines/settings-complete.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { RequestRecord, RunRecord } from '../../records/work.ts'
import { slotOf } from '../../scheduling/request-slot.ts'
import type { Admin } from '../admin.ts'
import type { WorkReport } from '../reports.ts'
import { asleep, refusal } from '../screens/frame-access.ts'

type Work = Pick<WorkReport, 'running' | 'requests'>

/** Why the first dataset cannot be asked for now; null: it can. */
export function firstDatasetBlocked(
  person: { readonly app: Admin['app']; readonly actor: Actor },
  connection: ConnectionRecord,
  work: Work,
): string | null {
  const why = refusal(person, 'firstDataset')
  if (why !== null) return why
  const missing = missingSettings(connection.settings, ['divisionId', 'unitOfMeasure', 'siteId', 'locationId'])
  if (missing) return missing.message
  return asleep[connection.state] ?? (isUnderWay(work) ? 'It is under way.' : null)
}

/** It runs, or waits for its turn. One that failed and waits to be tried again may be asked for at once. */
export const isUnderWay = ({ running, requests }: Work): boolean =>
  (running !== null && isFirstDataset(running)) ||
  requests.some((one) => one.deadAt === null && isFirstDataset(one) && (one.attempts === 0 || slotOf(one) !== one.slot))

export const isFirstDataset = ({ kind, trigger }: Pick<RunRecord | RequestRecord, 'kind' | 'trigger'>): boolean =>
  kind === 'first_dataset' && trigger !== 'preview'
