import type { Answer } from './endpoint.ts'

const TYPE = 'https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes'

/** How v3 complains. */
export function problem(status: number, title: string, errors: Readonly<Record<string, string>> = {}): Answer {
  return { status, body: { status, title, type: TYPE, errors } }
}

/** A complaint in the shape of the version that was asked. */
export function complaint(version: string, status: number, message: string): Answer {
  return version === 'v2' ? { status, body: [{ status, message }] } : problem(status, message)
}
