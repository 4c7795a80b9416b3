import type { SiteContext } from '../../context.ts'
import { gmt, local } from '../../site/dates.ts'
import type { Extras } from '../extras.ts'

export function saleDates(context: SiteContext, { date_on_sale_from: from, date_on_sale_to: to }: Extras) {
  return {
    date_on_sale_from: from === null ? null : local(context, from),
    date_on_sale_from_gmt: from === null ? null : gmt(from),
    date_on_sale_to: to === null ? null : local(context, to),
    date_on_sale_to_gmt: to === null ? null : gmt(to),
  }
}

export function recordDates(context: SiteContext, { createdAt, modifiedAt }: { readonly createdAt: string; readonly modifiedAt: string }) {
  return {
    date_created: local(context, createdAt),
    date_created_gmt: gmt(createdAt),
    date_modified: local(context, modifiedAt),
    date_modified_gmt: gmt(modifiedAt),
  }
}
