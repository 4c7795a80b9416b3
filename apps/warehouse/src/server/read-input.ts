import type { Operation } from './contract.ts'
import type { ApiRequest } from './handle.ts'
import { type Problem, problem } from './problem.ts'
import { faultInBody, faultInParameters } from './validation.ts'

export interface Input {
  /** Numbers and booleans read from text, defaults filled in. */
  readonly query: Record<string, unknown>
  readonly body: unknown
  readonly key: string | undefined
}

/** Query, header and body as the contract wants them, or what is wrong with the first that is not. */
export function readInput(operation: Operation, path: Record<string, string>, request: ApiRequest): Input | Problem {
  const query = queryOf(operation, request.target)
  const key = request.headers['idempotency-key']
  const body = operation.body && request.body !== '' ? parsed(request.body) : undefined
  if (body === notJson) return problem('invalid_request', 'The body is not JSON.', { field: 'body' })
  const fault =
    faultInParameters(operation, 'path', path) ??
    faultInParameters(operation, 'query', query) ??
    (key === undefined ? undefined : faultInParameters(operation, 'header', { 'Idempotency-Key': key })) ??
    faultInBody(operation, body)
  return fault ? problem('invalid_request', fault.message, { field: fault.field }) : { query, body, key }
}

/** The bearer credential of a request. */
export const credentialOf = ({ headers }: ApiRequest): string | undefined => /^Bearer (\S+)$/i.exec(headers['authorization'] ?? '')?.[1]

function queryOf({ parameters }: Operation, target: string): Record<string, unknown> {
  const given = new URLSearchParams(target.split(/\?(.*)/s)[1] ?? '')
  const lists = new Set(parameters.filter(({ schema }) => schema['type'] === 'array').map(({ name }) => name))
  return Object.fromEntries([...new Set(given.keys())].map((name) => [name, lists.has(name) ? given.getAll(name) : given.get(name)]))
}

const notJson = Symbol('not JSON')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return notJson
  }
}
