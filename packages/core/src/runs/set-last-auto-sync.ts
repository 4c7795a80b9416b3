import { applied, type Outcome, type Rejected, rejected } from '../domain/outcome.ts'
import type { Settings } from '../domain/settings.ts'
import { ordersAfterStream, ordersStream } from '../pipelines/import-orders/orders-place.ts'
import { productsStream } from '../pipelines/import-products/import-products.ts'
import type { Checkpoint } from '../ports/paging.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import { addNote, type ByHand } from './notes.ts'

/**
 * A person sets Last Auto Sync Completed On (AS-4): the next run looks at every order that changed after that instant, and at all products.
 * Earlier than it was: looked at again, and what is in the warehouse already stays as it is. Later: what changed in between is passed over until
 * it changes again, or the mark is set back. null: unmarked; all open orders are read again. It stands in the connection's timeline.
 */
export async function setLastAutoSync(
  byHand: ByHand,
  r: Repositories,
  instant: string | null,
  by: string,
): Promise<Outcome<ConnectionRecord>> {
  const connection = await r.connection.get()
  const refusal = await lastAutoSyncRefusal(byHand, r, instant, connection.settings)
  if (refusal) return refusal
  const mark = instant === null ? null : new Date(Date.parse(instant)).toISOString()
  const changed = { ...connection, marks: { ...connection.marks, lastAutoSyncCompletedOn: mark } }
  await r.connection.put(changed)
  await r.checkpoints.put(ordersStream, null)
  await r.checkpoints.put(ordersAfterStream, mark as Checkpoint | null)
  await r.checkpoints.put(productsStream, null)
  await addNote(byHand, r, connection, 'last_auto_sync_set', words(by, connection.marks.lastAutoSyncCompletedOn, mark))
  return applied(changed)
}

/** Why it cannot be set to this now, with these settings; null: it can. */
export async function lastAutoSyncRefusal(
  { clock }: Pick<ByHand, 'clock'>,
  r: Repositories,
  instant: string | null,
  settings: Pick<Settings, 'endOfDayTime'>,
): Promise<Rejected | null> {
  const at = instant === null ? null : Date.parse(instant)
  if (at !== null && !(at <= clock.now()))
    return rejected('mark_not_past', 'Last Auto Sync Completed On is a date and time that has passed, such as 2026-11-20T08:00:00Z.')
  if (at === null && settings.endOfDayTime !== null)
    return rejected('mark_needed', 'End of Day needs Last Auto Sync Completed On: take the mark of End of Day Processing Time off first.')
  if ((await r.runs.running()).some((run) => run.trigger !== 'preview'))
    return rejected('run_under_way', 'A run is under way and would move the mark itself: wait until it has ended, or stop it.')
  return null
}

function words(by: string, before: string | null, after: string | null): string {
  const change = `${by} set Last Auto Sync Completed On from ${before ?? 'unmarked'} to ${after ?? 'unmarked'}`
  if (after === null) return `${change}: the next run reads all open orders again`
  if (before === null || after <= before) return `${change}: the next run looks again at what changed since then`
  return `${change}: what changed in between is passed over until it changes again`
}
