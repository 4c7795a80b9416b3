import { runDueBulkOperations } from '../bulk/run-due.ts'
import { runDueWork } from '../commands/index.ts'
import type { Deployment } from './deployment.ts'
import type { Shop } from './shop.ts'

/** What the shop does by itself and is due now: routes orders, opens scheduled fulfilment orders, finishes bulk operations. */
export async function catchUp(deployment: Deployment, shop: Shop): Promise<void> {
  await shop.command((context) => runDueWork(context))
  await runDueBulkOperations(deployment, shop)
}
