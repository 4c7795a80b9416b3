import { id, type OrderId, type VariantId } from '../../domain/ids.ts'
import { redriveOrder } from '../../pipelines/import-orders/redrive-order.ts'
import type { Repositories } from '../../ports/repositories.ts'
import { askAgain, redrive } from '../../runs/redrive.ts'
import type { ActionResult, Admin } from '../admin.ts'
import { retryBlocked } from '../screens/frame-access.ts'
import { subjectInWords } from '../wording/subjects.ts'

/** A person has one order tried again: what of it was refused or waits is decided anew, at once. */
export const retryOrder = (admin: Admin, orderId: string): Promise<ActionResult> =>
  again(admin, async (r) => {
    const [record] = await r.orders.byIds([id<OrderId>(orderId)])
    if (!record) return refused('No such order is known here.')
    await redriveOrder(r, record.orderId, new Date(admin.clock.now()).toISOString())
    await askAgain(admin, r, 'sync', admin.actor.id)
    return done(`Order ${record.order.number} is tried again now.`)
  })

/** A person has one product looked at again: its import, and its stock where it has an item. */
export const retryProduct = (admin: Admin, variantId: string): Promise<ActionResult> =>
  again(admin, async (r) => {
    const [variant] = await r.variants.byIds([id<VariantId>(variantId)])
    if (!variant) return refused('No such product is known here.')
    const [link] = await r.links.byVariants([variant.variantId])
    await askAgain(admin, r, 'import_products', admin.actor.id)
    if (link) await askAgain(admin, r, 'export_inventory', admin.actor.id)
    return done(`${variant.productTitle} is looked at again now.`)
  })

/** A person has what a problem is about tried again; it closes by itself once its cause is gone. */
export const retryProblem = (admin: Admin, problemId: string): Promise<ActionResult> =>
  again(admin, async (r) => {
    const problem = (await r.problems.open()).find((one) => one.id === problemId)
    if (!problem) return refused('This problem is not open any more: it may have been solved already.')
    await redrive(admin, r, problemId, admin.actor.id)
    return done(`${subjectInWords(problem)}: tried again now.`)
  })

const done = (message: string): ActionResult => ({ kind: 'done', message })
const refused = (message: string): ActionResult => ({ kind: 'refused', message, field: null })

/** Refused where this person may not, or nothing runs; what was asked for is stored before a worker is woken for it. */
async function again(admin: Admin, ask: (r: Repositories) => Promise<ActionResult>): Promise<ActionResult> {
  const result = await admin.unitOfWork.transaction(admin.connectionId, async (r) => {
    const blocked = retryBlocked(admin, await r.connection.get())
    return blocked === null ? ask(r) : refused(blocked)
  })
  if (result.kind === 'done') await admin.queue.wake(admin.connectionId)
  return result
}
