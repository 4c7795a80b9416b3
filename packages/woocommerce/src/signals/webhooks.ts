import { createHash, createHmac } from 'node:crypto'
import { type RawRequest, rejected, type Signal, type SignalParser, type SignalReading } from '@connect/core'
import { parseJson } from '@connect/http'
import { z } from 'zod'
import { recordId } from '../protocol/documents/fields.ts'
import { sameBytes } from '../protocol/verify.ts'
import { meaningOf } from './topics.ts'

/** Whose webhooks are believed: one connection's store; several secrets while one replaces another. */
export interface WebhookReader {
  readonly storeKey: string
  readonly secrets: readonly string[]
}

/**
 * Reads webhooks of a store without the plugin: the signature over the raw body first, then what it names. The headers that name topic and delivery are not
 * signed, so only that it says "look" is believed. The ping that a store sends when a webhook is made is unsigned and means nothing.
 */
export function createSignalParser(reader: WebhookReader): SignalParser {
  return { parseSignal: (request) => parseSignal(reader, request) }
}

function parseSignal({ storeKey, secrets }: WebhookReader, { headers, body }: RawRequest): SignalReading {
  const signature = headers['x-wc-webhook-signature']
  if (signature === undefined && isPing(headers, body)) return { kind: 'ignored', topic: 'ping' }
  if (!isSigned(secrets, signature ?? '', body))
    return rejected('bad_signature', 'The webhook is not signed with the secret it was made with')
  const topic = headers['x-wc-webhook-topic'] ?? ''
  const delivery = headers['x-wc-webhook-delivery-id'] ?? ''
  const meaning = meaningOf(topic)
  if (meaning === null) return { kind: 'ignored', topic: topic.slice(0, 100) }
  const told = parseJson(new TextDecoder().decode(body))
  // What is to be told is looked up when it is sent: of a record that is gone by then the store sends its own refusal. Five answers other than success
  // on end, and it would send no more webhooks at all.
  if (refusal.safeParse(told).success) return { kind: 'ignored', topic: `${topic} of what is gone` }
  const read = resource.safeParse(told)
  if (!read.success || delivery === '') return rejected('malformed', `A webhook of ${topic} is not what WooCommerce sends`)
  const { id, type } = read.data
  const signal: Signal = {
    eventId: `${topic} ${id} ${meaning.endsWith('_deleted') ? delivery.slice(0, 100) : contentOf(body)}`,
    storeKey,
    // The stock of a variation changes under the topic of products, and its product's own date stays as it is.
    topic: meaning === 'products_changed' && type === 'variation' ? 'variant_changed' : meaning,
    subject: String(id),
    occurredAt: null,
    details: null,
  }
  return { kind: 'signal', signal }
}

/** What is told twice in the same words is one event. Of what was deleted only the id is told, whichever time it is: there the delivery counts. */
const contentOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex').slice(0, 32)

const resource = z.object({ id: recordId, type: z.string().optional().catch(undefined) })

const refusal = z.object({ code: z.string(), message: z.string(), data: z.object({ status: z.number() }), id: z.undefined().optional() })

function isPing(headers: RawRequest['headers'], body: Uint8Array): boolean {
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  return isForm && body.length < 100 && /^webhook_id=\d+$/.test(new TextDecoder().decode(body))
}

/** Tries all, so that time does not tell which one was right. An empty secret is none: it would be anybody's. */
function isSigned(secrets: readonly string[], signature: string, body: Uint8Array): boolean {
  const given = Buffer.from(signature, 'base64')
  const right = secrets.map((secret) => secret !== '' && sameBytes(createHmac('sha256', secret).update(body).digest(), given))
  return right.includes(true)
}
