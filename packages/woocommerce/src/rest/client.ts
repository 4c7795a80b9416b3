import { Unavailable } from '@connect/core'
import type { NoAccess, Reply, Sending } from '@connect/http'
import { answered, type Written, writtenBy } from '../client/answer.ts'
import { type Memory, memoryOf } from '../client/memory.ts'
import { readTold } from '../client/problem.ts'
import { createSend } from '../client/send.ts'
import type { WooCommerceOptions } from '../options.ts'
import type { RestAccess } from '../protocol/store-access.ts'
import { classifyRest } from './classify.ts'
import { diagnose } from './diagnose.ts'
import { type RestRequest, type RestWrite, restRequest } from './request.ts'

export interface RestClient {
  readonly options: WooCommerceOptions
  readonly memory: Memory
  /** Throws Unavailable. */
  read<Data>(request: RestRequest<Data>): Promise<Data>
  /** As `read`, with how many rows the whole list has (null: not said) and when the store answered, by its own clock. */
  list<Data>(request: RestRequest<Data>): Promise<Listed<Data>>
  /** As `read`, but null where the thing itself, or the whole route, is not there. */
  find<Data>(request: RestRequest<Data>): Promise<Data | null>
  /** As `find`, and says which: a route that is not there is a feature that is off. */
  look<Data>(request: RestRequest<Data>): Promise<{ readonly kind: 'found'; readonly data: Data } | { readonly kind: 'gone' | 'no_route' }>
  /** Never rejects because of the store. */
  write<Data>(request: RestWrite<Data>): Promise<Written<Data>>
}

export interface Listed<Data> {
  readonly data: Data
  readonly total: number | null
  readonly at: number
}

export function createRestClient(options: WooCommerceOptions): RestClient {
  const memory = memoryOf(options.clock, options.storeKey)
  const send = createSend<RestAccess>(options, memory, { kind: 'rest', classify: classifyRest })
  const ask = async (method: 'GET' | RestWrite<unknown>['method'], request: RestRequest<unknown>, isSafe: boolean, body?: unknown) =>
    explained(options, await send(isSafe, (access) => restRequest(access, method, request, body)))
  const what = ({ path }: RestRequest<unknown>) => `Reading ${path}`
  const list: RestClient['list'] = async (request) => {
    const { data, reply } = answered(request.data, await ask('GET', request, true), what(request))
    return { data, total: totalOf(reply), at: clockOf(reply, options.clock.now()) }
  }
  const look: RestClient['look'] = async (request) => {
    const sent = await ask('GET', request, true)
    const problem = sent.kind === 'reply' && sent.verdict.action === 'notFound' ? readTold(sent.reply.body).problem : null
    if (problem) return { kind: problem.code === 'rest_no_route' ? 'no_route' : 'gone' }
    return { kind: 'found', data: answered(request.data, sent, what(request)).data }
  }
  return {
    options,
    memory,
    list,
    read: async (request) => (await list(request)).data,
    look,
    async find(request) {
      const seen = await look(request)
      return seen.kind === 'found' ? seen.data : null
    },
    write: async (request) =>
      writtenBy(request.data, await ask(request.method, request, request.repeat === 'safe', request.body), request.path),
  }
}

/** A refused key is looked into once, so that whoever is to mend it knows where. */
async function explained({ access, transport, clock }: WooCommerceOptions, sent: Sending | NoAccess): Promise<Sending | NoAccess> {
  if (sent.kind !== 'reply' || sent.verdict.action !== 'auth') return sent
  const now = await accessNow(access)
  if (now?.kind !== 'rest') return sent
  return { ...sent, verdict: await diagnose({ transport, now: clock.now() }, now, sent.reply) }
}

async function accessNow(access: WooCommerceOptions['access']) {
  try {
    return await access()
  } catch (error) {
    if (error instanceof Unavailable) return null
    throw error
  }
}

function totalOf({ headers }: Reply): number | null {
  const text = headers['x-wp-total'] ?? ''
  return /^\d{1,12}$/.test(text) ? Number(text) : null
}

/** The store's own instants are by its own clock: where that is behind ours, so is what is known of it. */
function clockOf({ headers }: Reply, now: number): number {
  const at = Date.parse(headers['date'] ?? '')
  return Number.isNaN(at) ? now : Math.min(at, now)
}
