import type { SiteContext } from '../../context.ts'
import type { OrderNote } from '../../model/orders.ts'
import { gmt, local } from '../../site/dates.ts'

export function noteDocument(context: SiteContext, { id, author, createdAt, note, customerNote }: OrderNote): Record<string, unknown> {
  return { id, author, date_created: local(context, createdAt), date_created_gmt: gmt(createdAt), note, customer_note: customerNote }
}
