import { createHash } from 'node:crypto'
import { connectMessage, eventsDocument, goodbyeMessage, type PluginKey, verifySigned } from '@connect/woocommerce'

/** What answers instead of the backend. */
export interface BackendDouble {
  /** How it answers `events`; `true`: takes all of them. */
  answering: Answering
  /** Batches that were signed rightly, oldest first, whatever was answered. */
  readonly batches: readonly Batch[]
  /** Those it has taken. */
  readonly taken: readonly Batch[]
  /** Events of the batches it has taken. */
  events(topic?: string): readonly OutboxEvent[]
  readonly goodbyes: readonly string[]
  /** The key of the last store that connected. */
  readonly key: PluginKey | null
  /** Where `connect` looks for the store: asks it for `hello` with the key just given. */
  hello: ((key: PluginKey) => Promise<boolean>) | null
  forget(): void
  /** Null: nobody answers. */
  answer(request: BackendRequest): Promise<BackendAnswer | null>
}

export type Answering = true | null | BackendAnswer | ((batch: Batch) => true | BackendAnswer | null)

export interface BackendRequest {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface BackendAnswer {
  readonly status: number
  readonly type?: string
  readonly body: string
}

export type Batch = ReturnType<typeof eventsDocument.parse>
export type OutboxEvent = Batch['events'][number]

export const refusal = (status: number, code: string): BackendAnswer => ({
  status,
  body: JSON.stringify({ code, message: 'The double refuses.', data: { status } }),
})

export const page: BackendAnswer = { status: 502, type: 'text/html', body: '<html><h1>Bad gateway</h1></html>' }

/** Checks every signature as the backend does; `now`: the store's clock. */
export function backendDouble(now: () => Promise<number>): BackendDouble {
  const [batches, taken, goodbyes, nonces] = [[] as Batch[], [] as Batch[], [] as string[], new Set<string>()]
  let key: PluginKey | null = null
  const verified = async ({ path, headers, body }: BackendRequest): Promise<BackendAnswer | null> => {
    const found = key
    const checked = await verifySigned(
      { target: path, headers, body: Buffer.from(body) },
      {
        now: (await now()) * 1000,
        secretOf: async (id) => (found?.id === id ? found.secret : null),
        isFresh: async (_key, nonce) => !nonces.has(nonce) && Boolean(nonces.add(nonce)),
      },
    )
    return checked.kind === 'signed' ? null : refusal(401, checked.refusal.code)
  }
  const connect = async (body: string): Promise<BackendAnswer> => {
    const asked = connectMessage.parse(JSON.parse(body))
    if (double.hello && !(await double.hello(asked.key))) return refusal(400, 'intellitrack_unreachable')
    key = asked.key
    return { status: 200, body: JSON.stringify({ connected: true, storeKey: asked.store.rest }) }
  }
  const events = (body: string): BackendAnswer | null => {
    const batch = eventsDocument.parse(JSON.parse(body))
    batches.push(batch)
    const answer = typeof double.answering === 'function' ? double.answering(batch) : double.answering
    if (answer !== true) return answer
    taken.push(batch)
    return { status: 200, body: '{"accepted":true}' }
  }
  const double: BackendDouble = {
    answering: true,
    hello: null,
    batches,
    taken,
    goodbyes,
    get key() {
      return key
    },
    events: (topic) => taken.flatMap((batch) => batch.events).filter((event) => topic === undefined || event.topic === topic),
    forget: () => {
      for (const list of [batches, taken, goodbyes]) list.length = 0
      double.answering = true
    },
    answer: async (request) => {
      if (request.path === '/plugin/connect') return connect(request.body)
      // Nobody there: the signature is not looked at either, and its nonce not spent.
      if (double.answering === null) return null
      const refused = await verified(request)
      if (refused) return refused
      if (request.path === '/plugin/events') return events(request.body)
      if (request.path !== '/plugin/goodbye') return refusal(404, 'not_found')
      goodbyes.push(goodbyeMessage.parse(JSON.parse(request.body)).reason)
      return { status: 200, body: '{}' }
    },
  }
  return double
}

/** 32 hex digits that are the same each time for the same text. */
export const hex32 = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
