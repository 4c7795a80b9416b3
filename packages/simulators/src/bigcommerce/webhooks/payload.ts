import { createHash } from 'node:crypto'
import type { StoreContext } from '../context.ts'

/** The raw body of an event: who, what, when, and hardly anything else. The same event has the same hash. */
export function payloadOf(context: StoreContext, scope: string, data: Readonly<Record<string, unknown>>): string {
  const event = {
    scope,
    store_id: storeId(context.storeHash),
    data,
    created_at: Math.floor(context.clock.now() / 1_000),
    producer: `stores/${context.storeHash}`,
  }
  return JSON.stringify({ ...event, hash: sha1(JSON.stringify(event)) })
}

/** The number that the platform knows a store by, as text. */
function storeId(hash: string): string {
  return String(1_000_000 + (Number.parseInt(sha1(hash).slice(0, 8), 16) % 9_000_000))
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
