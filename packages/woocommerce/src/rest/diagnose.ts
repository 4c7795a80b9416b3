import type { StoreCause, Transport } from '@connect/core'
import { type Reply, sendOnce } from '@connect/http'
import { readTold } from '../client/problem.ts'
import { routeAddress } from '../protocol/rest-address.ts'
import type { RestAccess } from '../protocol/store-access.ts'
import { classifyRest } from './classify.ts'
import { plainRequest, restRequest } from './request.ts'

export interface Asker {
  readonly transport: Transport
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A verdict on a key. */
export interface KeyTrouble {
  readonly action: 'auth' | 'forbidden'
  readonly reason: string
  readonly code?: StoreCause
}

/**
 * Why a key was refused. The store gives one answer to a key that it does not know and to none at all, and the words of its others are in the site's
 * language; so it is asked once more. Named in the address with a wrong secret, a key that exists is told that the secret is wrong: it is the header
 * that does not arrive. The true secret is never put there.
 */
export async function diagnose(asker: Asker, access: RestAccess, refusal: Reply): Promise<KeyTrouble> {
  const { problem } = readTold(refusal.body)
  if (problem?.code === AUTHENTICATION_ERROR) return ofTheKey(asker, access, problem.message)
  const query = { consumer_key: access.consumerKey, consumer_secret: 'x', ...LITTLE }
  const probe = await ask(asker, plainRequest('GET', routeAddress(access.rest, '/wc/v3/products', query)))
  if (probe && readTold(probe.body).problem?.code === AUTHENTICATION_ERROR)
    return {
      action: 'auth',
      reason: 'the store knows the key, but the header Authorization does not arrive: something before the site drops it',
      code: 'store_key_stripped',
    }
  return {
    action: 'auth',
    reason:
      'the store does not know the key: it was taken back, or the site is behind a proxy that does not tell it that it is reached by HTTPS',
  }
}

/** It arrives: its secret is wrong, or it may not do that. Whoever may read has the right secret. */
async function ofTheKey(asker: Asker, access: RestAccess, message: string): Promise<KeyTrouble> {
  if (/read permissions/.test(message)) return { action: 'forbidden', reason: 'the key may write but not read: it needs Read/Write' }
  const probe = await ask(asker, restRequest(access, 'GET', { path: '/wc/v3/products', query: LITTLE }))
  if (probe && classifyRest(probe, asker.now).action === 'ok')
    return { action: 'forbidden', reason: 'the key may read but not write: it needs Read/Write' }
  return { action: 'auth', reason: 'the store finds the secret of the key wrong: sign in to it again' }
}

async function ask({ transport, now }: Asker, request: ReturnType<typeof plainRequest>): Promise<Reply | null> {
  const sent = await sendOnce(transport, { ...request, timeout: 20_000 }, (reply) => classifyRest(reply, now))
  return sent.kind === 'reply' ? sent.reply : null
}

const AUTHENTICATION_ERROR = 'woocommerce_rest_authentication_error'
const LITTLE = { per_page: 1, _fields: 'id' } as const
