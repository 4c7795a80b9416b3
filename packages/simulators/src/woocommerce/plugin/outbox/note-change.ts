import { productOf } from '../../catalogue/products.ts'
import type { Change, SiteContext } from '../../context.ts'
import { type OutboxRow, PLUGIN_KIND, type Revision } from '../../model/plugin.ts'
import { orderOf } from '../../orders/documents.ts'
import { siteNow } from '../../site/dates.ts'
import { pluginOf } from '../state.ts'
import { outboxRows } from './rows.ts'

/** Writes a change down in the command that makes it. What our own stock route does is told to nobody; before a connection there is nobody to tell. */
export function onChange(context: SiteContext, change: Change): void {
  const { active, key } = pluginOf(context)
  if (!active || !key || change.byPlugin) return
  if (change.kind === 'site') addRow(context, 'settings.changed', 'store')
  else addRow(context, topicOf(context, change), String(change.id), { kind: change.kind, id: change.id })
}

export interface Revised {
  readonly kind: 'order' | 'product'
  readonly id: number
}

/** A row of its own; the record's revision is its id. */
export function addRow(context: SiteContext, topic: OutboxRow['topic'], subject: string, record?: Revised): OutboxRow {
  const id = context.world.next('outbox')
  if (record) {
    revise(context, record.kind, record.id, id)
    const parent = record.kind === 'product' ? productOf(context, record.id)?.parentId : 0
    if (parent) revise(context, 'product', parent, id)
  }
  return outboxRows(context).put(String(id), { id, topic, subject, at: siteNow(context), attempts: 0, refused: null, retryAt: 0 })
}

/** `<epoch>-<count>`: of two documents of equal date the greater text is the newer. */
export function revisionOf(context: SiteContext, kind: Revised['kind'], id: number): string {
  const count = revisions(context).get(`${kind}:${id}`)?.count ?? 0
  return `${String(pluginOf(context).epoch).padStart(10, '0')}-${String(count).padStart(12, '0')}`
}

function revise(context: SiteContext, kind: Revised['kind'], id: number, count: number): void {
  revisions(context).put(`${kind}:${id}`, { count })
}

function revisions(context: SiteContext) {
  return context.world.collection<Revision>(PLUGIN_KIND.revision)
}

/** What lies in the trash is still there, and changed. */
function topicOf(context: SiteContext, { kind, id, what }: Change): OutboxRow['topic'] {
  if (kind === 'order') return orderOf(context, id) ? 'order.changed' : 'order.deleted'
  if (!productOf(context, id)) return 'product.deleted'
  return what === 'stock' ? 'stock.changed' : 'product.changed'
}
