import { type RawRequest, rejected, type SignalParser, type SignalReading } from '@connect/core'
import { gid } from '../gid.ts'
import { privacyDetails } from './privacy-details.ts'
import { signedBy } from './signature.ts'
import { type TopicMeaning, topics } from './topics.ts'

/** Reads webhooks of one app; several secrets while one replaces another. Nothing of a body is parsed before its signature was right (DESIGN 3). */
export function createSignalParser({ secrets }: { readonly secrets: readonly string[] }): SignalParser {
  return { parseSignal: (request) => parseSignal(secrets, request) }
}

function parseSignal(secrets: readonly string[], { headers, body }: RawRequest): SignalReading {
  if (!signedBy(secrets, body, headers['x-shopify-hmac-sha256'] ?? ''))
    return rejected('bad_signature', 'The webhook is not signed by this app')
  const topic = headers['x-shopify-topic'] ?? ''
  const meaning = Object.hasOwn(topics, topic) ? topics[topic] : undefined
  if (!meaning) return { kind: 'ignored', topic }
  const eventId = headers['x-shopify-webhook-id']
  const storeKey = headers['x-shopify-shop-domain']
  if (!eventId || !storeKey) return rejected('malformed', `A ${topic} webhook without its id or shop`)
  const payload = parseObject(body)
  if (!payload) return rejected('malformed', `The body of ${topic} webhook ${eventId} is no JSON object`)
  return {
    kind: 'signal',
    signal: {
      eventId,
      storeKey: storeKey.toLowerCase(),
      topic: meaning.topic,
      subject: subjectOf(meaning, payload),
      occurredAt: instantOf(headers['x-shopify-triggered-at']),
      details: privacyDetails(meaning.topic, payload),
    },
  }
}

function parseObject(body: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** The first of the fields that has something, as a gid. */
function subjectOf({ subject, kind }: TopicMeaning, payload: Readonly<Record<string, unknown>>): string | null {
  for (const path of subject ?? []) {
    const value = path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | null | undefined)?.[name], payload)
    if (typeof value === 'string' && value.startsWith('gid://')) return value
    if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) return gid(kind, value)
  }
  return null
}

function instantOf(text: string | undefined): string | null {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
