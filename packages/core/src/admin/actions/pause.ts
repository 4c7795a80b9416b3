import { nameOf } from '../../access/staff.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import { pauseConnection, resumeConnection } from '../../runs/pause-connection.ts'
import type { ActionResult, Admin } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'

/** Nothing runs any more until somebody resumes it; a run under way ends at its next step. */
export const pauseSync = (admin: Admin): Promise<ActionResult> =>
  change(admin, pauseConnection, 'Syncing is paused. Nothing runs until it is resumed.')

/** Goes on where it was: what was missed comes at once. */
export async function resumeSync(admin: Admin): Promise<ActionResult> {
  const result = await change(admin, resumeConnection, 'Syncing goes on. What was missed meanwhile comes now.')
  if (result.kind === 'done') await admin.queue.wake(admin.connectionId)
  return result
}

async function change(admin: Admin, act: typeof pauseConnection, message: string): Promise<ActionResult> {
  const blocked = refusal(admin, 'activate')
  if (blocked) return { kind: 'refused', message: blocked, field: null }
  const outcome: Outcome<ConnectionRecord> = await admin.unitOfWork.transaction(admin.connectionId, (r) =>
    act(admin, r, nameOf(admin.actor)),
  )
  if (outcome.kind === 'applied' || outcome.kind === 'already') return { kind: 'done', message }
  if (outcome.kind === 'rejected') return { kind: 'refused', message: outcome.message, field: null }
  throw new Error(`Pausing or resuming ended ${outcome.kind}`)
}
