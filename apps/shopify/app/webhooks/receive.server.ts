import { newRequest, requestForSignal, type Signal } from '@connect/core'
import { grantedScopes } from '@connect/shopify'
import type { Composition } from '../composition.server.ts'
import { readBody } from './read-body.server.ts'
import { onScopesChanged } from './scopes-changed.server.ts'
import { onUninstalled } from './uninstalled.server.ts'

/** The largest webhook Shopify documents is far below this; what is larger is not one. */
const largestBody = 5 * 1024 * 1024

/**
 * Persist, then acknowledge (DESIGN 3, rule 4): verify the signature over the raw body, store the event with what it asks of the next run,
 * and only then answer 200. 401: not signed by this app. 400: signed, but not a webhook we can read. 413: too large. 500: not stored; Shopify sends it again.
 */
export async function receiveWebhook(request: Request, parts: Composition): Promise<Response> {
  const { signals, directory, clock, log } = parts
  const body = await readBody(request, largestBody)
  if (!body) return new Response(null, { status: 413 })
  const reading = signals.parseSignal({ headers: Object.fromEntries(request.headers), body })
  if (reading.kind === 'rejected') {
    log.warn('A webhook was refused', { code: reading.code, reason: reading.message })
    return new Response(null, { status: reading.code === 'bad_signature' ? 401 : 400 })
  }
  if (reading.kind === 'ignored') return new Response(null, { status: 200 })
  const { signal } = reading
  const receivedAt = new Date(clock.now()).toISOString()
  const receipt = await directory.receiveSignal({ platform: 'shopify', signal, receivedAt, request: await requestOf(parts, signal) })
  if (signal.topic === 'uninstalled') await onUninstalled(parts, signal)
  const granted = signal.topic === 'access_changed' ? grantedScopes(body) : null
  if (granted) await onScopesChanged(parts, signal, granted)
  log.info('A webhook was stored', { topic: signal.topic, store: signal.storeKey, receipt: receipt.kind })
  return new Response(null, { status: 200 })
}

/** What the event asks of the next run, by the settings of its connection; null: nothing. */
async function requestOf({ directory, clock, random }: Composition, signal: Signal) {
  const connection = await directory.byStore('shopify', signal.storeKey)
  const draft = connection && requestForSignal(connection, signal.topic, clock.now())
  return draft ? newRequest({ clock, random }, draft) : null
}
