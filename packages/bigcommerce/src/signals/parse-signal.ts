import { type RawRequest, rejected, type SignalParser, type SignalReading } from '@connect/core'
import { parseJson } from '@connect/http'
import { z } from 'zod'
import { storeHashIn } from '../install/store-hash.ts'
import { hasHookSecret } from './hook-secret.ts'
import { readSignature } from './signature.ts'
import { meaningOf, type ScopeMeaning } from './topics.ts'

/** Whose webhooks are believed; several secrets while one replaces another. */
export interface SignalApp {
  readonly clientId: string
  readonly secrets: readonly string[]
}

/**
 * Reads webhooks of one app. The secret header that each hook was made with must be right, and the platform's own signature where there is one; nothing of a
 * body is parsed before (DESIGN 3). The header carries no proof of the body, so that of the body is only believed that it says "look".
 */
export function createSignalParser({ secrets }: SignalApp): SignalParser {
  return { parseSignal: (request) => parseSignal(secrets, request) }
}

function parseSignal(secrets: readonly string[], request: RawRequest): SignalReading {
  const isOurs = hasHookSecret(secrets, request.headers)
  const signature = readSignature(secrets, request)
  if (!isOurs || signature === 'wrong') return rejected('bad_signature', 'The webhook is not one of a hook that this app made')
  const read = payload.safeParse(parseJson(new TextDecoder().decode(request.body)))
  if (!read.success) return rejected('malformed', 'The body of a webhook is not what BigCommerce sends')
  const { scope, producer, hash, created_at, data } = read.data
  const storeHash = request.headers['x-connect-store']
  if (storeHashIn(producer) !== storeHash || !storeHash) return rejected('malformed', `A ${scope} webhook of another store than its hook's`)
  const meaning = meaningOf(scope)
  if (!meaning) return { kind: 'ignored', topic: scope }
  return {
    kind: 'signal',
    signal: {
      // The hash is of what changed, not of when: the same order changed twice has it twice, and only what is delivered twice has the same instant, too.
      eventId: `${scope} ${hash} ${created_at}`,
      storeKey: storeHash,
      topic: meaning.topic,
      subject: subjectOf(meaning, data),
      occurredAt: new Date(created_at * 1000).toISOString(),
      details: null,
    },
  }
}

const payload = z.object({
  scope: z.string().min(1).max(200),
  producer: z.string(),
  hash: z.string().min(1).max(200),
  /** Seconds since the epoch. */
  created_at: z.number().int().nonnegative().max(8.64e12),
  data: z.record(z.string(), z.unknown()).catch({}),
})

function subjectOf({ subject }: ScopeMeaning, data: Readonly<Record<string, unknown>>): string | null {
  if (subject === null) return null
  return subject === 'variantId' ? idIn(sku.safeParse(data['sku']).data?.variant_id) : idIn(data[subject])
}

const sku = z.object({ variant_id: z.unknown() })

function idIn(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return String(value)
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? value : null
}
