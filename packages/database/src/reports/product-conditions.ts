import type { ProductFilter } from '@connect/core'
import { beginsWith, type Values } from './values.ts'

const link = (condition: string) => `select 1 from "ItemLink" i where i."connectionId" = $1 and i."variantId" = v."variantId" ${condition}`

/** What open problems say of figures, as "stockKey@locationId". */
const levelProblems = `select p."subjectId" from "Problem" p
  where p."connectionId" = $1 and p."resolvedAt" is null and p."subjectKind" = 'level'`

const withLevel = (condition: string) =>
  `v."stockKey" in (select l."stockKey" from "Level" l where l."connectionId" = $1 and (${condition}))`
const isProblem = `l."stockKey" || '@' || l."locationId" in (${levelProblems})`

/** Of the variants v that ship and are there: without stock keeping, without a SKU. */
export const untracked = `v."goneAt" is null and v."kind" = 'physical' and v."state" <> 'archived' and not v."tracksStock"`
export const withoutSku = `v."goneAt" is null and v."kind" = 'physical' and v."state" <> 'archived' and coalesce(v."sku", '') = ''`

const filters: Readonly<Record<ProductFilter, string>> = {
  '': '',
  linked: `and exists (${link(`and i."state" = 'linked'`)})`,
  not_imported: `and v."goneAt" is null and not exists (${link('')})`,
  differs: `and ${withLevel(`(l."wanted" is not null and l."wanted" is distinct from l."confirmed") or ${isProblem}`)}`,
  needs_attention: `and (${withLevel(isProblem)} or v."variantId" in (
    select p."subjectId" from "Problem" p where p."connectionId" = $1 and p."resolvedAt" is null and p."subjectKind" = 'variant'))`,
  no_tracking: `and ${untracked}`,
  no_sku: `and ${withoutSku}`,
}

/** SQL that leaves the variants v of one filter; of one that is none, all. */
export const productFilterSql = (filter: string): string => (Object.hasOwn(filters, filter) ? filters[filter as ProductFilter] : '')

/** SQL that leaves the variants v found by SKU, item number, or the beginning of a title; capitals do not matter, but for item numbers. */
export function productSearchSql(search: string, values: Values): string {
  const text = search.trim()
  if (text === '') return ''
  const pattern = values.place(`${text.replaceAll(/[\\%_]/g, '\\$&')}%`)
  return `and (v."sku" ilike ${pattern} or v."productTitle" ilike ${pattern} or v."variantId" in (
    select i."variantId" from "ItemLink" i where i."connectionId" = $1 and ${beginsWith('i."itemNumber"', values, [text])}))`
}
