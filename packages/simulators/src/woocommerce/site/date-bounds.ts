import type { SiteContext } from '../context.ts'
import { fromLocal, isoSecond, local } from './dates.ts'
import { profileOf } from './profile.ts'

type Dated = { readonly createdAt: string; readonly modifiedAt: string }

/**
 * The filters `after`, `before`, `modified_after`, `modified_before`; both ends are left out, to the second.
 * A time with a zone is turned into the site's wall clock first; with `dates_are_gmt` that wall clock is then compared with UTC: hours off.
 */
export function dateFilter(context: SiteContext, query: URLSearchParams): (row: Dated) => boolean {
  const areGmt = ['1', 'true'].includes(query.get('dates_are_gmt') ?? '')
  // Instants are kept as texts that sort as they follow each other.
  const bound = (name: string) => {
    const value = query.get(name)
    return value === null || value === '' ? null : isoSecond(instantOf(context, value, areGmt))
  }
  const [after, before] = [bound('after'), bound('before')]
  const [changedAfter, changedBefore] = [bound('modified_after'), bound('modified_before')]
  return ({ createdAt, modifiedAt }) =>
    (after === null || createdAt > after) &&
    (before === null || createdAt < before) &&
    (changedAfter === null || modifiedAt > changedAfter) &&
    (changedBefore === null || modifiedAt < changedBefore)
}

function instantOf(context: SiteContext, value: string, areGmt: boolean): number {
  const zoned = /([Zz]|[+-]\d{2}(:?\d{2})?)$/.test(value.slice(10))
  if (!zoned) return areGmt ? Date.parse(`${value.slice(0, 19).replace(' ', 'T')}Z`) : fromLocal(profileOf(context).timeZone, value)
  const instant = new Date(value).toISOString()
  return areGmt ? Date.parse(`${local(context, instant)}Z`) : Math.trunc(Date.parse(instant) / 1000) * 1000
}
