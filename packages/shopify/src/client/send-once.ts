import { TransportError } from '@connect/core'
import type { Reply, Verdict } from '@connect/http'
import type { Operation } from '../operations/operation.ts'
import type { ShopifyOptions } from '../options.ts'
import { classifyReply } from './classify.ts'
import { graphqlUrl } from './endpoint.ts'
import { type Envelope, readEnvelope } from './envelope.ts'

/** One request and what came of it. broken: no reply; `sent` says whether it may have been carried out all the same. */
export type Sending =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly verdict: Verdict; readonly envelope: Envelope | null }
  | { readonly kind: 'broken'; readonly sent: 'no' | 'maybe'; readonly reason: string }

export async function sendOnce(
  options: ShopifyOptions,
  operation: Operation<unknown>,
  variables: Readonly<Record<string, unknown>>,
  token: string,
): Promise<Sending> {
  try {
    const response = await options.transport.send({
      method: 'POST',
      url: graphqlUrl(options),
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-shopify-access-token': token },
      body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
      timeout: TIMEOUT,
      ...(options.signal ? { signal: options.signal } : {}),
    })
    const reply = { status: response.status, headers: response.headers, body: await response.text() }
    return { kind: 'reply', reply, verdict: classifyReply(reply, options.clock.now()), envelope: readEnvelope(reply) }
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    return { kind: 'broken', sent: error.sent, reason: error.message }
  }
}

const TIMEOUT = 60_000
