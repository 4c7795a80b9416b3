import type { Answer } from '../server/endpoint.ts'

/** v2 complains in a list of one. */
export function refused(status: number, message: string, details?: object): Answer {
  return { status, body: [{ status, message, ...(details ? { details } : {}) }] }
}

export const NOT_FOUND: Answer = refused(404, 'The requested resource was not found.')

/** A v2 list; an empty one is 204 and has no body. */
export function list(rows: readonly unknown[]): Answer {
  return rows.length === 0 ? { status: 204 } : { status: 200, body: rows }
}

/** A field of the query or the body that cannot be read. */
export function invalidField(field: string, reason: string): Answer {
  return refused(400, `The field '${field}' is invalid.`, { invalid_reason: reason })
}
