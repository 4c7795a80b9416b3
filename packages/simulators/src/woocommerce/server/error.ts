import type { Answer } from './endpoint.ts'

/** How WordPress complains: `{code, message, data: {status}}`. */
export function wpError(status: number, code: string, message: string, data: Readonly<Record<string, unknown>> = {}): Answer {
  return { status, body: { code, message, data: { status, ...data } } }
}

export function noRoute(): Answer {
  return wpError(404, 'rest_no_route', 'No route was found matching the URL and request method.')
}

export function isError(answer: Answer): boolean {
  return answer.status >= 400
}
