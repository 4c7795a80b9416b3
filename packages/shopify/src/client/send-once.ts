import { type Sending as SentOnce, sendOnce as send } from '@connect/http'
import type { Operation } from '../operations/operation.ts'
import type { ShopifyOptions } from '../options.ts'
import { classifyReply } from './classify.ts'
import { graphqlUrl } from './endpoint.ts'
import { type Envelope, readEnvelope } from './envelope.ts'

/** One request and what came of it, with what every GraphQL reply consists of. */
export type Sending =
  | (Extract<SentOnce, { kind: 'reply' }> & { readonly envelope: Envelope | null })
  | Extract<SentOnce, { kind: 'broken' }>

export async function sendOnce(
  options: ShopifyOptions,
  operation: Operation<unknown>,
  variables: Readonly<Record<string, unknown>>,
  token: string,
): Promise<Sending> {
  const request = {
    method: 'POST',
    url: graphqlUrl(options),
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-shopify-access-token': token },
    body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
    timeout: TIMEOUT,
    ...(options.signal ? { signal: options.signal } : {}),
  } as const
  const sent = await send(options.transport, request, (reply) => classifyReply(reply, options.clock.now()))
  return sent.kind === 'reply' ? { ...sent, envelope: readEnvelope(sent.reply) } : sent
}

const TIMEOUT = 60_000
