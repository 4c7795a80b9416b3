import { Unavailable } from '@connect/core'
import { unavailableFor } from '@connect/http'
import type { Operation } from '../operations/operation.ts'
import type { ShopifyOptions } from '../options.ts'
import { errorWith, type GraphqlError } from './envelope.ts'
import { type Execution, execute } from './execute.ts'
import { createPace, type Pace } from './pace.ts'

export interface Answer<Data> {
  readonly data: Data
  /** Errors beside the data: a field that may not be read, an alias that failed. */
  readonly errors: readonly GraphqlError[]
}

/** What came of a mutation request. notDone: certainly nothing; refused: nothing, and it will not as it is; lost: perhaps. */
export type Written<Data> =
  | ({ readonly kind: 'answer' } & Answer<Data>)
  | { readonly kind: 'notDone'; readonly afterMs: number; readonly reason: string }
  | { readonly kind: 'refused'; readonly access: boolean; readonly reason: string }
  | { readonly kind: 'lost'; readonly reason: string }

export interface Client {
  readonly options: ShopifyOptions
  readonly pace: Pace
  /** Sizes are filled in as the shop accepts them. Throws Unavailable. */
  read<Data>(operation: Operation<Data>, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>>
  /** Reads in portions of ids; portions shrink when they are too dear. Throws Unavailable. */
  readByIds<Data>(
    operation: Operation<Data>,
    ids: readonly string[],
    variables?: Readonly<Record<string, unknown>>,
  ): AsyncIterable<Answer<Data>>
  /** Never rejects because of the shop. */
  write<Data>(operation: Operation<Data>, variables: Readonly<Record<string, unknown>>): Promise<Written<Data>>
}

export function createClient(options: ShopifyOptions): Client {
  const pace = options.pace ?? createPace(options.clock, options.timer)
  const attempt = (operation: Operation<unknown>, variables: Readonly<Record<string, unknown>>) => {
    const { ids: _, ...sizes } = pace.pageSizes.of(operation)
    return execute(options, pace, operation, { ...sizes, ...variables })
  }
  return {
    options,
    pace,
    async read(operation, variables = {}) {
      for (;;) {
        const execution = await attempt(operation, variables)
        if (execution.kind !== 'tooDear') return answered(operation, execution)
      }
    },
    async *readByIds(operation, ids, variables = {}) {
      for (let start = 0; start < ids.length; ) {
        const portion = ids.slice(start, start + (pace.pageSizes.of(operation)['ids'] ?? ids.length))
        const execution = await attempt(operation, { ...variables, ids: portion })
        if (execution.kind === 'tooDear') continue
        yield answered(operation, execution)
        start += portion.length
      }
    },
    async write(operation, variables) {
      for (;;) {
        const execution = await attempt(operation, variables)
        if (execution.kind !== 'tooDear') return written(operation, execution)
      }
    },
  }
}

function answered<Data>(operation: Operation<Data>, execution: Exclude<Execution, { kind: 'tooDear' }>): Answer<Data> {
  const what = `Reading ${operation.name}`
  if (execution.kind === 'noAccess') throw execution.error
  if (execution.kind === 'broken') throw new Unavailable('store', 'unreachable', `${what}: ${execution.reason}`)
  if (execution.verdict.action !== 'ok') throw unavailableFor('store', execution.verdict, what)
  const errors = execution.envelope?.errors ?? []
  const parsed = operation.data.safeParse(execution.envelope?.data)
  if (parsed.success) return { data: parsed.data, errors }
  const denied = errorWith(errors, 'ACCESS_DENIED')
  if (denied) throw new Unavailable('store', 'forbidden', `${what}: ${denied.message}`)
  throw new Unavailable('store', errors.length > 0 ? 'unreachable' : 'fault', `${what}: ${errors[0]?.message ?? z(parsed.error)}`)
}

function written<Data>(operation: Operation<Data>, execution: Exclude<Execution, { kind: 'tooDear' }>): Written<Data> {
  if (execution.kind === 'noAccess')
    return { kind: 'notDone', afterMs: execution.error.retryAfterMs ?? PAUSE, reason: execution.error.message }
  if (execution.kind === 'broken')
    return execution.sent === 'no'
      ? { kind: 'notDone', afterMs: PAUSE, reason: execution.reason }
      : { kind: 'lost', reason: execution.reason }
  const { verdict, envelope } = execution
  switch (verdict.action) {
    case 'ok': {
      const parsed = operation.data.safeParse(envelope?.data)
      if (parsed.success) return { kind: 'answer', data: parsed.data, errors: envelope?.errors ?? [] }
      return { kind: 'lost', reason: `the answer to ${operation.name} could not be read: ${z(parsed.error)}` }
    }
    case 'retry':
    case 'fault':
      return { kind: 'lost', reason: verdict.reason }
    case 'throttled':
      return { kind: 'notDone', afterMs: verdict.afterMs ?? PAUSE, reason: verdict.reason }
    case 'auth':
    case 'notFound':
      return { kind: 'notDone', afterMs: LONG_PAUSE, reason: verdict.reason }
    case 'forbidden':
      return { kind: 'refused', access: true, reason: verdict.reason }
    case 'rejected':
      return { kind: 'refused', access: false, reason: verdict.reason }
  }
}

/** Where in the answer what was expected is missing. */
function z(error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'unexpected shape'
}

const PAUSE = 30_000
const LONG_PAUSE = 15 * 60_000
