import type { SiteContext } from '../context.ts'
import type { Args } from './args.ts'
import type { Answer, ApiRequest } from './endpoint.ts'

/** What every list takes. */
export const PAGING = {
  page: { type: 'integer', minimum: 1 },
  per_page: { type: 'integer', minimum: 1, maximum: 100 },
  offset: { type: 'integer' },
  order: { type: 'string', enum: ['asc', 'desc'] },
} as const satisfies Args

/** One page of rows with the totals in its headers; a page beyond the end is empty. `show` is called for what is on it alone. */
export function pageOf<Row>(context: SiteContext, request: ApiRequest, rows: readonly Row[], show: (row: Row) => unknown): Answer {
  const perPage = Number(request.query.get('per_page') ?? 10)
  const page = Number(request.query.get('page') ?? 1)
  const pages = Math.ceil(rows.length / perPage)
  const offset = request.query.has('offset') ? Number(request.query.get('offset')) : (page - 1) * perPage
  return {
    status: 200,
    headers: {
      'x-wp-total': String(rows.length),
      'x-wp-totalpages': String(pages),
      ...linkHeader(context, request, page, pages),
    },
    body: rows.slice(offset, offset + perPage).map(show),
  }
}

function linkHeader(context: SiteContext, request: ApiRequest, page: number, pages: number): Readonly<Record<string, string>> {
  const to = (number: number, rel: string) => {
    const search = new URLSearchParams(request.query)
    search.set('page', String(number))
    return `<${restUrl(context, request.route)}?${search}>; rel="${rel}"`
  }
  const links = [...(page > 1 ? [to(Math.min(page - 1, Math.max(pages, 1)), 'prev')] : []), ...(page < pages ? [to(page + 1, 'next')] : [])]
  return links.length > 0 ? { link: links.join(', ') } : {}
}

export function restUrl(context: SiteContext, route: string): string {
  return `${context.home}/wp-json${route}`
}
