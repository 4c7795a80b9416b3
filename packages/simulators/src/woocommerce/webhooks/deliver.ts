import type { Deployment } from '../server/deployment.ts'
import type { QueueSummary } from '../server/queue.ts'
import type { Site } from '../server/site.ts'

export async function deliverWaiting(_deployment: Deployment, _site: Site): Promise<QueueSummary> {
  return { delivered: 0, failed: 0 }
}
