import type { Answer } from './endpoint.ts'
import { problem } from './refusals.ts'

export interface PageLimits {
  readonly usual: number
  readonly most: number
  /** A page has no more rows than this, whatever limit was asked, and nobody is told. */
  readonly cap?: number
}

/** A page of v3: `page` and `limit`, with what there is altogether in `meta.pagination`. More than the most is refused. */
export function v3Page<T>(rows: readonly T[], query: URLSearchParams, limits: PageLimits, show: (row: T) => unknown): Answer {
  const page = wholeNumber(query.get('page'), 1)
  const asked = wholeNumber(query.get('limit'), limits.usual)
  if (page === null) return problem(422, 'The page must be a whole number above 0.', { page: 'must be a whole number above 0' })
  if (asked === null || asked > limits.most)
    return problem(422, `The limit must be a whole number between 1 and ${limits.most}.`, { limit: `must be between 1 and ${limits.most}` })
  const limit = Math.min(asked, limits.cap ?? asked)
  const shown = rows.slice((page - 1) * limit, page * limit)
  const pages = Math.ceil(rows.length / limit)
  const pagination = {
    total: rows.length,
    count: shown.length,
    per_page: limit,
    current_page: page,
    total_pages: pages,
    links: links(query, page, pages, limit),
  }
  return { status: 200, body: { data: shown.map(show), meta: { pagination } } }
}

function links(query: URLSearchParams, page: number, pages: number, limit: number): object {
  const to = (number: number) => {
    const search = new URLSearchParams(query)
    search.set('page', String(number))
    search.set('limit', String(limit))
    return `?${search}`
  }
  return {
    ...(page > 1 ? { previous: to(page - 1) } : {}),
    current: to(page),
    ...(page < pages ? { next: to(page + 1) } : {}),
  }
}

function wholeNumber(value: string | null, otherwise: number): number | null {
  if (value === null || value === '') return otherwise
  return /^[1-9]\d*$/.test(value) ? Number(value) : null
}
