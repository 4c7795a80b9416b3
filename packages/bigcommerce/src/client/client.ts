import { type HttpMethod, Unavailable } from '@connect/core'
import {
  answeredBy,
  type NoAccess,
  parseJson,
  persist,
  type Reply,
  type Sending,
  sendOnce,
  type Unwritten,
  unwritten,
  whereUnreadable,
} from '@connect/http'
import type { BigCommerceOptions, Pace } from '../options.ts'
import { classifyReply } from './classify.ts'
import { createPace } from './pace.ts'
import { type Problem, readProblem } from './problem.ts'
import { type StoreRequest, transportRequest, type WriteRequest } from './request.ts'

/** What came of a write. A refusal says what the store said; `status` 404: what was to be changed is not there. */
export type Written<Data> =
  | { readonly kind: 'answer'; readonly data: Data }
  | Exclude<Unwritten, { kind: 'refused' }>
  | (Extract<Unwritten, { kind: 'refused' }> & { readonly status: number; readonly problem: Problem | null })

export interface Client {
  readonly options: BigCommerceOptions
  readonly pace: Pace
  /** Throws Unavailable. */
  read<Data>(request: StoreRequest<Data>): Promise<Data>
  /** As `read`, but null where the thing itself is not there (404). */
  find<Data>(request: StoreRequest<Data>): Promise<Data | null>
  /** Never rejects because of the store. */
  write<Data>(request: WriteRequest<Data>): Promise<Written<Data>>
}

export function createClient(options: BigCommerceOptions): Client {
  const pace = options.pace ?? createPace(options.clock, options.timer, options.random)
  const ask = (method: HttpMethod, request: StoreRequest<unknown>, isSafe: boolean, body?: unknown) =>
    persist({ ...options, mostThrottled: MOST_THROTTLED }, isSafe, async (token) => {
      await pace.quota.take(options.signal)
      const sending = await sendCounted(options, pace, transportRequest(options, token, method, request, body))
      options.log.debug('Asked the store', { store: options.storeHash, request: `${method} ${request.path}`, ...outcomeOf(sending) })
      return sending
    })
  return {
    options,
    pace,
    read: async (request) => parsed(request, answeredBy('store', await ask('GET', request, true), `Reading ${request.path}`).reply),
    async find(request) {
      const sent = await ask('GET', request, true)
      if (sent.kind === 'reply' && sent.reply.status === 404) return null
      return parsed(request, answeredBy('store', sent, `Reading ${request.path}`).reply)
    },
    write: async (request) => written(request, await ask(request.method, request, request.repeat === 'safe', request.body)),
  }
}

/** A request counts against the quota from when it goes out until its end is known, whatever that is. */
async function sendCounted(options: BigCommerceOptions, pace: Pace, request: ReturnType<typeof transportRequest>): Promise<Sending> {
  let reply: Reply | null = null
  try {
    const sending = await sendOnce(options.transport, request, (one) => classifyReply(one, options.clock.now()))
    if (sending.kind === 'reply') reply = sending.reply
    return sending
  } finally {
    pace.quota.learn(reply)
  }
}

function parsed<Data>(request: StoreRequest<Data>, reply: Reply): Data {
  const read = request.data.safeParse(bodyOf(reply, []))
  if (read.success) return read.data
  const reason = looksLikeJson(reply) ? whereUnreadable(read.error) : 'the reply is not JSON'
  throw new Unavailable('store', 'fault', `Reading ${request.path}: the store's answer could not be read (${reason})`)
}

function written<Data>(request: WriteRequest<Data>, sent: Sending | NoAccess): Written<Data> {
  if (sent.kind !== 'reply') return unwritten(sent) as Exclude<Unwritten, { kind: 'refused' }>
  const { reply, verdict } = sent
  const refusal = { status: reply.status, problem: readProblem(reply.body) }
  // Of a store that is gone, reads say so; of a write, what was to be changed is not there, and never will be.
  if (verdict.action === 'notFound') return { kind: 'refused', access: false, reason: verdict.reason, ...refusal }
  const failed = unwritten(sent)
  if (failed) return failed.kind === 'refused' ? { ...failed, ...refusal } : failed
  const read = request.data.safeParse(bodyOf(reply, null))
  if (read.success) return { kind: 'answer', data: read.data }
  return { kind: 'lost', reason: `the answer to ${request.path} could not be read (${whereUnreadable(read.error)})` }
}

/** v2 answers an empty list with 204 and no body. */
function bodyOf(reply: Reply, empty: [] | null): unknown {
  return reply.body.trim() === '' ? (reply.status === 204 ? empty : null) : parseJson(reply.body)
}

const looksLikeJson = (reply: Reply) => parseJson(reply.body) !== undefined

/** For the log: never what was asked or answered. */
function outcomeOf(sending: Sending): Readonly<Record<string, unknown>> {
  if (sending.kind === 'broken') return { broken: sending.reason }
  return { status: sending.reply.status, left: sending.reply.headers['x-rate-limit-requests-left'] }
}

/** Being turned away again and again is taken for abuse (reference 2.3): better to come back with the next run. */
const MOST_THROTTLED = 5
