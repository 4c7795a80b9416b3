import { nameOf } from '../../access/staff.ts'
import { cancelRun } from '../../runs/cancel-run.ts'
import type { ActionResult, Admin } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'

/** The run that is under way, whoever asked for it, ends at its next step; what it has done stays. */
export async function stopRun(admin: Admin): Promise<ActionResult> {
  const why = refusal(admin, 'manualSync')
  if (why !== null) return { kind: 'refused', message: why, field: null }
  const outcome = await admin.unitOfWork.transaction(admin.connectionId, (r) => cancelRun(admin, r, null, nameOf(admin.actor)))
  if (outcome.kind === 'rejected') return { kind: 'refused', message: outcome.message, field: null }
  return { kind: 'done', message: 'It stops after its current step. What it has done until then stays.' }
}
