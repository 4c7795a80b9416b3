import type { Action } from '../../access/may.ts'
import { nameOf } from '../../access/staff.ts'
import { cancelRun } from '../../runs/cancel-run.ts'
import type { ActionResult, Admin } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'
import { isFirstDataset } from '../settings/first-dataset.ts'

/** The run that is under way, whoever asked for it, ends at its next step; what it has done stays. */
export async function stopRun(admin: Admin): Promise<ActionResult> {
  const message = await admin.unitOfWork.transaction(admin.connectionId, async (r) => {
    const [running] = await r.runs.running()
    // Whoever may begin the first dataset may stop it: it needs no Manual Sync.
    const action: Action = running && isFirstDataset(running) ? 'firstDataset' : 'manualSync'
    const why = refusal(admin, action)
    if (why !== null) return why
    const outcome = await cancelRun(admin, r, running?.id ?? null, nameOf(admin.actor))
    return outcome.kind === 'rejected' ? outcome.message : null
  })
  if (message !== null) return { kind: 'refused', message, field: null }
  return { kind: 'done', message: 'It stops after its current step. What it has done until then stays.' }
}
