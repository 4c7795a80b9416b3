import type { Answer } from '../../server/endpoint.ts'
import { invalidField, refused } from '../answers.ts'

export interface Page {
  readonly page: number
  readonly limit: number
}

const MOST = 250

/** `page` and `limit` of v2: 50 rows unless told otherwise, 250 at most (413 above). */
export function readPage(query: URLSearchParams): Page | { readonly refusal: Answer } {
  const page = wholeNumber(query.get('page'), 1)
  const limit = wholeNumber(query.get('limit'), 50)
  if (page === null) return { refusal: invalidField('page', 'must be a whole number above 0') }
  if (limit === null) return { refusal: invalidField('limit', 'must be a whole number above 0') }
  if (limit > MOST) return { refusal: refused(413, `The maximum limit is ${MOST}.`) }
  return { page, limit }
}

export function pageOf<T>(rows: readonly T[], { page, limit }: Page): readonly T[] {
  return rows.slice((page - 1) * limit, page * limit)
}

function wholeNumber(value: string | null, otherwise: number): number | null {
  if (value === null || value === '') return otherwise
  return /^[1-9]\d*$/.test(value) ? Number(value) : null
}
