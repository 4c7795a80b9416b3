import { Unavailable } from '@connect/core'
import { answeredBy, type Unwritten, unwritten, whereUnreadable } from '@connect/http'
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

/** What came of a mutation request. */
export type Written<Data> = ({ readonly kind: 'answer' } & Answer<Data>) | Unwritten

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
  const { envelope } = answeredBy('store', execution, what)
  const errors = envelope?.errors ?? []
  const parsed = operation.data.safeParse(envelope?.data)
  if (parsed.success) return { data: parsed.data, errors }
  const denied = errorWith(errors, 'ACCESS_DENIED')
  if (denied) throw new Unavailable('store', 'forbidden', `${what}: ${denied.message}`)
  const reason = errors.length > 0 ? 'unreachable' : 'fault'
  throw new Unavailable('store', reason, `${what}: ${errors[0]?.message ?? whereUnreadable(parsed.error)}`)
}

function written<Data>(operation: Operation<Data>, execution: Exclude<Execution, { kind: 'tooDear' }>): Written<Data> {
  const failed = unwritten(execution)
  if (failed) return failed
  const envelope = execution.kind === 'reply' ? execution.envelope : null
  const parsed = operation.data.safeParse(envelope?.data)
  if (parsed.success) return { kind: 'answer', data: parsed.data, errors: envelope?.errors ?? [] }
  return { kind: 'lost', reason: `the answer to ${operation.name} could not be read: ${whereUnreadable(parsed.error)}` }
}
