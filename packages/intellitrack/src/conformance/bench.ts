import type { HttpMethod, Transport } from '@connect/core'
import { Breach } from './check.ts'
import type { ReplyValidator } from './reply-validator.ts'

export interface Answer {
  readonly status: number
  readonly body: View
}

/** The fields that the checks look at, of whichever reply; the reply as a whole is held against the contract's schema before. */
export interface View {
  readonly code?: string
  readonly message?: string
  readonly field?: string
  readonly kind?: string
  readonly type?: string
  readonly key?: string
  readonly id?: string
  readonly status?: string
  readonly version?: number
  readonly itemNumber?: string
  readonly description?: string | null
  readonly timeZone?: string
  readonly defaultUom?: string
  readonly defaultSiteId?: string
  readonly quarantine?: boolean
  readonly existed?: boolean
  readonly replayed?: boolean
  readonly onHand?: string
  readonly unpickedOnOpenOrders?: string
  readonly ordered?: string
  readonly picked?: string
  readonly before?: string | null
  readonly after?: string | null
  readonly firstPickAt?: string | null
  readonly closedBy?: string | null
  readonly deletedAt?: string | null
  readonly nextCursor?: string | null
  readonly checkpoint?: string
  readonly snapshot?: string
  readonly error?: View | null
  readonly order?: View | null
  readonly result?: View
  readonly divisions?: readonly View[]
  readonly features?: readonly View[]
  readonly data?: readonly View[]
  readonly results?: readonly View[]
  readonly lines?: readonly View[]
  readonly shipments?: readonly View[]
}

export interface BenchOptions {
  readonly baseUrl: string
  readonly storeKey: string
  readonly transport: Transport
  readonly validate: ReplyValidator
  /** Makes names that no other run has used, e.g. from the clock. */
  readonly nonce: string
}

export interface AskOptions {
  readonly body?: unknown
  readonly key?: string
  /** null: none at all. Default: the Store Key. */
  readonly credential?: string | null
}

/** What a check works with: calls whose replies are held against the contract, and names of its own. */
export interface Bench {
  ask(method: HttpMethod, path: string, options?: AskOptions): Promise<Answer>
  /** Of the Store Key's one division: `/v1/divisions/<id>`. */
  readonly division: string
  readonly divisionId: string
  readonly locationId: string
  readonly siteId: string
  readonly system: string
  /** A name made unique for this run. */
  named(text: string): string
}

export async function openBench(options: BenchOptions): Promise<Bench> {
  const ask = asker(options)
  const me = await ask('GET', '/v1/me')
  if (me.status !== 200) throw new Breach(`GET /v1/me answered ${me.status}: is the Store Key right? ${me.body.message ?? ''}`)
  const divisionId = String(me.body.divisions?.[0]?.id ?? '')
  const division = `/v1/divisions/${encodeURIComponent(divisionId)}`
  const home = await ask('GET', division)
  const siteId = String(home.body.defaultSiteId)
  const locations = await ask('GET', `${division}/sites/${encodeURIComponent(siteId)}/locations`)
  const usable = [...(locations.body.data ?? [])].find((location) => location.quarantine === false)
  if (!usable) throw new Breach(`The default site ${siteId} has no location that stock can be put in`)
  return {
    ask,
    division,
    divisionId,
    siteId,
    locationId: String(usable.id),
    system: `conformance-${options.nonce}`,
    named: (text) => `CONF-${options.nonce}-${text}`,
  }
}

function asker(options: BenchOptions): Bench['ask'] {
  return async (method, path, { body, key, credential = options.storeKey } = {}) => {
    const response = await options.transport.send({
      method,
      url: `${options.baseUrl.replace(/\/+$/, '')}${path}`,
      headers: {
        accept: 'application/json',
        ...(credential === null ? {} : { authorization: `Bearer ${credential}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeout: 30_000,
    })
    const text = await response.text()
    const parsed: unknown = text === '' ? {} : JSON.parse(text)
    const fault = options.validate(method, path, response.status, parsed)
    if (fault) throw new Breach(`${method} ${path} answered ${response.status} with a body the contract does not have: ${fault}`)
    return { status: response.status, body: parsed as View }
  }
}
