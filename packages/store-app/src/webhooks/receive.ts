import { newRequest, requestForSignal, type Signal, type SignalParser } from '@connect/core'
import { onUninstalled } from '../connection/uninstalled.ts'
import type { StoreAppServices } from '../services/services.ts'
import { readBody, type UnreadRequest } from './read-body.ts'

/** Where a platform's webhooks arrive. */
export interface WebhookDoor {
  readonly platform: string
  readonly signals: SignalParser
  /** How exactly its signals say when they happened, in milliseconds. */
  readonly exactToMs?: number
  /** What this platform does with a signal that is stored, before it is acknowledged. */
  readonly stored?: (signal: Signal, body: Uint8Array) => Promise<void>
  /** What the app itself keeps of a store that has removed it. */
  readonly forget?: (storeKey: string) => Promise<void>
}

/** The largest webhook that any platform documents is far below this; what is larger is not one. */
const largestBody = 5 * 1024 * 1024

/**
 * Persist, then acknowledge (DESIGN 3, rule 4): verify the signature over the raw body, store the event with what it asks of the next run, and
 * only then answer 200. 401: not signed for this app. 400: signed, but not a webhook we can read. 413: too large. 500: not stored; it is sent again.
 */
export async function receiveWebhook(parts: Parts, door: WebhookDoor, request: UnreadRequest): Promise<{ readonly status: number }> {
  try {
    return { status: await received(parts, door, request) }
  } catch (error) {
    parts.log.error('A webhook could not be stored; the store will send it again', { cause: error })
    return { status: 500 }
  }
}

async function received(parts: Parts, door: WebhookDoor, request: UnreadRequest): Promise<number> {
  const { directory, clock, log } = parts
  const body = await readBody(request, largestBody)
  if (!body) return 413
  const reading = door.signals.parseSignal({ headers: request.headers, body })
  if (reading.kind === 'rejected') {
    log.warn('A webhook was refused', { code: reading.code, reason: reading.message })
    return reading.code === 'bad_signature' ? 401 : 400
  }
  if (reading.kind === 'ignored') return 200
  const { signal } = reading
  const { platform } = door
  const receivedAt = new Date(clock.now()).toISOString()
  const receipt = await directory.receiveSignal({ platform, signal, receivedAt, request: await requestOf(parts, platform, signal) })
  const { topic, storeKey, occurredAt } = signal
  if (topic === 'uninstalled')
    await onUninstalled(parts, {
      platform,
      storeKey,
      occurredAt,
      exactToMs: door.exactToMs ?? 1,
      forget: async () => door.forget?.(storeKey),
    })
  await door.stored?.(signal, body)
  log.info('A webhook was stored', { topic, store: storeKey, receipt: receipt.kind })
  return 200
}

/** What the event asks of the next run, by the settings of its connection; null: nothing. */
async function requestOf({ directory, clock, random }: Parts, platform: string, signal: Signal) {
  const connection = await directory.byStore(platform, signal.storeKey)
  const draft = connection && requestForSignal(connection, signal.topic, clock.now())
  return draft ? newRequest({ clock, random }, draft) : null
}
type Parts = Pick<StoreAppServices, 'directory' | 'unitOfWork' | 'credentials' | 'clock' | 'random' | 'log'>
