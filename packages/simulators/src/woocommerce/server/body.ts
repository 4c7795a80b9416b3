import { formOf, type ServerRequest, textOf } from '../../server/http.ts'
import type { Answer } from './endpoint.ts'
import { wpError } from './error.ts'

export type Body = { readonly kind: 'body'; readonly value: unknown } | { readonly kind: 'malformed'; readonly answer: Answer }

/** JSON or a form; a body that says it is JSON and is not is refused. */
export function bodyOf(request: ServerRequest): Body {
  const text = textOf(request)
  if (request.method === 'GET' || request.method === 'HEAD' || text === '') return { kind: 'body', value: undefined }
  if (!(request.headers['content-type'] ?? '').includes('json')) return { kind: 'body', value: formOf(request) }
  try {
    return { kind: 'body', value: JSON.parse(text) as unknown }
  } catch {
    const about = { json_error_code: 4, json_error_message: 'Syntax error' }
    return { kind: 'malformed', answer: wpError(400, 'rest_invalid_json', 'Invalid JSON body passed.', about) }
  }
}
