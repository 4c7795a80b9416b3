import { nameOf } from '../../access/staff.ts'
import { resolveProblem } from '../../runs/resolve-problem.ts'
import type { ActionResult, Admin } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'

/** A person has done what a problem asked for, and says so. */
export async function settleProblem(admin: Admin, problemId: string): Promise<ActionResult> {
  const blocked = refusal(admin, 'resolve')
  if (blocked) return { kind: 'refused', message: blocked, field: null }
  const outcome = await admin.unitOfWork.transaction(admin.connectionId, (r) => resolveProblem(admin, r, problemId, nameOf(admin.actor)))
  if (outcome.kind === 'applied') return { kind: 'done', message: 'The problem is settled.' }
  if (outcome.kind === 'rejected') return { kind: 'refused', message: outcome.message, field: null }
  throw new Error(`Settling a problem ended ${outcome.kind}`)
}
