import { requestRun } from '../../runs/request-run.ts'
import type { ActionResult, Admin } from '../admin.ts'
import { firstDatasetBlocked } from '../settings/first-dataset.ts'

/** Import Products, Inventory, and Carriers (SH-19): needs the plain feature only. */
export async function askForFirstDataset(admin: Admin): Promise<ActionResult> {
  const { connectionId, unitOfWork, actor } = admin
  const why = await unitOfWork.transaction(connectionId, async (r) => {
    const [running] = await r.runs.running()
    const work = { running: running ?? null, requests: await r.requests.all() }
    const blocked = firstDatasetBlocked(admin, await r.connection.get(), work)
    if (blocked !== null) return blocked
    const outcome = await requestRun(admin, r, actor, 'first_dataset')
    return outcome.kind === 'rejected' ? outcome.message : null
  })
  if (why !== null) return { kind: 'refused', message: why, field: null }
  await admin.queue.wake(connectionId)
  return { kind: 'done', message: 'The import begins in a moment. You may leave this page; it goes on.' }
}
