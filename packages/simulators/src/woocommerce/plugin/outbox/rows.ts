import type { Collection } from '../../../world/index.ts'
import type { SiteContext } from '../../context.ts'
import { type OutboxRow, PLUGIN_KIND } from '../../model/plugin.ts'
import { pluginOf } from '../state.ts'

export function outboxRows(context: SiteContext): Collection<OutboxRow> {
  return context.world.collection<OutboxRow>(PLUGIN_KIND.outbox)
}

/** Oldest first. */
export function waitingRows(context: SiteContext): OutboxRow[] {
  return [...outboxRows(context).values()].sort((a, b) => a.id - b.id)
}

export function emptyOutbox(context: SiteContext): void {
  for (const { id } of waitingRows(context)) outboxRows(context).delete(String(id))
}

/** As the protocol shows it. */
export function outboxSummary(context: SiteContext): Record<string, unknown> {
  const rows = waitingRows(context)
  const oldest = rows[0]
  const { sentAt, pumpedAt, error } = pluginOf(context)
  const refused = rows.find((row) => row.refused !== null)?.refused ?? null
  return {
    waiting: rows.length,
    oldest_at: oldest ? Math.floor(Date.parse(oldest.at) / 1000) : null,
    sent_at: sentAt,
    pumped_at: pumpedAt,
    error: error ?? refused,
  }
}

/** Whether the pump is scheduled: while there is a connection. */
export function isScheduled(context: SiteContext): boolean {
  const { active, key } = pluginOf(context)
  return active && key !== null
}
