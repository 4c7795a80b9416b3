import type { ConnectionId, ListQuery, ProductReport, ReportPage } from '@connect/core'
import { activityTable } from '../repositories/activity.ts'
import { levelTable } from '../repositories/levels.ts'
import { linkTable } from '../repositories/links.ts'
import { problemTable } from '../repositories/problems.ts'
import type { Statements } from '../repositories/statements.ts'
import { variantTable } from '../repositories/variants.ts'
import { keyOf, limitOf, pageOf } from './keyset.ts'
import { productFilterSql, productSearchSql } from './product-conditions.ts'
import { recordJson, recordList } from './record-json.ts'
import { valuesFrom } from './values.ts'

interface Found extends ProductReport {
  readonly productId: string
}

const variant = recordJson(variantTable, 'v', [
  'variantId',
  'stockKey',
  'sku',
  'productTitle',
  'variantTitle',
  'kind',
  'state',
  'tracksStock',
  'goneAt',
])

const details = `
  v."productId", ${variant} as "variant",
  (select ${recordJson(linkTable, 'i')} from "ItemLink" i where i."connectionId" = $1 and i."variantId" = v."variantId") as "link",
  (select ${recordList(recordJson(levelTable, 'l'), 'l."locationId"')} from "Level" l
    where l."connectionId" = $1 and l."stockKey" = v."stockKey") as "levels",
  (select ${recordList(recordJson(problemTable, 'p'), 'p."openedAt", p."id"')} from "Problem" p
    where p."connectionId" = $1 and p."resolvedAt" is null and (
      (p."subjectKind" = 'variant' and p."subjectId" = v."variantId") or
      (p."subjectKind" = 'level' and p."subjectId" in (
        select l."stockKey" || '@' || l."locationId" from "Level" l where l."connectionId" = $1 and l."stockKey" = v."stockKey"
      )))) as "problems",
  (select ${recordJson(activityTable, 'a')} from "Activity" a
    where a."connectionId" = $1 and a."subjectId" = v."variantId" and a."subjectKind" = 'variant'
    order by a."at" desc, a."id" desc limit 1) as "latest"`

/** Newest product first, its variants together, by ids that never change: no page repeats or skips a variant that is renamed meanwhile. */
export async function productReport(sql: Statements, connectionId: ConnectionId, query: ListQuery): Promise<ReportPage<ProductReport>> {
  const values = valuesFrom(connectionId)
  const limit = limitOf(query)
  const key = keyOf(query.cursor)
  const after = key ? `and (v."productId", v."variantId") < (${values.place(key[0])}, ${values.place(key[1])})` : ''
  const conditions = [productFilterSql(query.filter), productSearchSql(query.search, values), after].join(' ')
  const found = await sql.query<Found>(
    `with page as materialized (
       select v."variantId" from "Variant" v where v."connectionId" = $1 ${conditions}
       order by v."productId" desc, v."variantId" desc limit ${values.place(limit + 1)}::integer
     )
     select ${details} from page join "Variant" v on v."connectionId" = $1 and v."variantId" = page."variantId"
     order by v."productId" desc, v."variantId" desc`,
    values.all,
  )
  return pageOf(
    found,
    limit,
    (row) => [row.productId, row.variant.variantId],
    ({ productId: _productId, ...row }) => row,
  )
}
