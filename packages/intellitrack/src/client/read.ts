import { Unavailable, type UnavailableReason } from '@connect/core'
import type { Call, Client } from './client.ts'
import type { Reply } from './reply.ts'

/** A read that must succeed: its value, or Unavailable with the reason a person can act on. */
export async function readOrFail<Value>(client: Client, call: Call<Value>): Promise<Value> {
  const reply = await client(call)
  if (reply.kind === 'ok') return reply.value
  throw unavailable(reply)
}

export function unavailable(reply: Exclude<Reply<unknown>, { kind: 'ok' }>): Unavailable {
  if (reply.kind === 'lost') return new Unavailable('warehouse', 'unreachable', reply.reason)
  return new Unavailable('warehouse', reasonOf(reply.status), reply.error.message, reply.retryAfterMs)
}

function reasonOf(status: number): UnavailableReason {
  if (status === 401) return 'auth'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 ? 'throttled' : 'fault'
}
