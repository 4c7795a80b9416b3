import type { SubscriptionReport } from '@connect/core'
import { z } from 'zod'
import { outboxDocument } from '../protocol/documents/outbox.ts'
import { type PluginClient, SHORT } from './client.ts'

/**
 * Whether the plugin's outbox is emptied. What carries it is scheduled where it was not; what only somebody at the site can mend, is said: scheduled tasks
 * that do not run, or a pump that does not reach us.
 */
export async function ensureSubscriptions(client: PluginClient): Promise<SubscriptionReport> {
  const outbox = await client.read({ route: 'outbox', body: { repair: true }, data: answer, timeout: SHORT })
  const hindrances = hindrancesOf(outbox, client.options.clock.now() / 1000)
  const missing = outbox.scheduled ? [] : ['the task that empties the outbox']
  const report = { healthy: hindrances.length === 0 && missing.length === 0, repaired: [], missing }
  return hindrances.length > 0 ? { ...report, hindrances } : report
}

const answer = outboxDocument.extend({ scheduled: z.boolean().catch(true) })

function hindrancesOf(
  { pumped_at, oldest_at, waiting, error }: z.infer<typeof answer>,
  now: number,
): NonNullable<SubscriptionReport['hindrances']> {
  // Before its first run, what waits longest says how long it is due.
  const ranAt = pumped_at ?? oldest_at ?? now
  const minutes = Math.floor((now - ranAt) / 60)
  if (now - ranAt > LATE) {
    const seen = pumped_at ? `ran ${minutes} minutes ago` : `has not run yet`
    return [
      {
        code: 'store_signals_late',
        message: `WP-Cron of the site does not run: the task that tells us of changes ${seen}; ${waiting} wait.`,
      },
    ]
  }
  return error ? [{ code: 'store_signals_stopped', message: `The store met this when it told us of changes: ${error.slice(0, 300)}` }] : []
}

/** Seconds. */
const LATE = 15 * 60
