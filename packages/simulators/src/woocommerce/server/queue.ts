import { pump } from '../plugin/pump.ts'
import { profileOf } from '../site/profile.ts'
import { deliverWaiting } from '../webhooks/deliver.ts'
import type { Deployment } from './deployment.ts'
import type { Site } from './site.ts'

export interface QueueSummary {
  readonly delivered: number
  readonly failed: number
}

/** What a site's own cron does, in this order. */
const WORK: readonly ((deployment: Deployment, site: Site) => Promise<QueueSummary>)[] = [deliverWaiting, pump]

/** Runs what is scheduled on a site now; nothing where its cron does not run. */
export async function runQueue(deployment: Deployment, site: Site): Promise<QueueSummary> {
  site.queueRanAt = deployment.clock.now()
  const summary = { delivered: 0, failed: 0 }
  if (!(await site.query((context) => profileOf(context).cronRuns))) return summary
  for (const work of WORK) {
    const done = await work(deployment, site)
    summary.delivered += done.delivered
    summary.failed += done.failed
  }
  return summary
}

/** The background's part: the queue, as often as this site runs it. */
export async function runDueQueue(deployment: Deployment, site: Site): Promise<QueueSummary> {
  const every = await site.query((context) => profileOf(context).queueSeconds * 1000)
  return deployment.clock.now() - site.queueRanAt >= every ? runQueue(deployment, site) : { delivered: 0, failed: 0 }
}
