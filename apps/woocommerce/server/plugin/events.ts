import { type Checkpoint, type ConnectionRecord, newRequest, type RequestRecord, requestForSignal, type Signal } from '@connect/core'
import { outboxStream, toldOrderContext } from '@connect/database'
import { dataHeaders } from '@connect/store-app'
import { parsePluginEvents } from '@connect/woocommerce'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { invalid, refuse } from '../signed/refuse.ts'
import { signedCall } from '../signed/signed-call.ts'
import { onBack } from '../store/away.ts'

/** A batch of a store's outbox: stored whole, with what it asks of the next run and how far the outbox has told, and only then acknowledged. */
export async function events(parts: Composition, request: Request, response: Response): Promise<void> {
  const call = await signedCall(parts, request, response)
  if (!call) return
  const connection = await onBack(parts, call.connection, call.signedAt)
  const context = toldOrderContext(connection.id)
  const seal = (text: string): string => parts.vault.seal(text, context)
  const read = parsePluginEvents(call.body, { storeKey: connection.storeKey, seal })
  if (read.kind === 'invalid') return refuse(response, invalid(read.field))
  const { signals, asOf, complete } = read
  const receivedAt = new Date(parts.clock.now()).toISOString()
  // A store whose clock is ahead has told nothing of what is to come.
  const upTo = (asOf < receivedAt ? asOf : receivedAt) as Checkpoint
  const stored = await parts.directory.receiveSignals(connection.id, {
    signals,
    receivedAt,
    requests: requestsFor(parts, connection, signals),
    upTo: complete ? { stream: outboxStream(platform), checkpoint: upTo } : null,
  })
  if (signals.length > 0) parts.log.info('Events of a store were stored', { store: connection.storeKey, events: signals.length, stored })
  response.set(dataHeaders).json({ accepted: true })
}

/** One for each kind of run. */
function requestsFor(parts: Composition, connection: ConnectionRecord, signals: readonly Signal[]): readonly RequestRecord[] {
  const drafts = [...new Set(signals.map(({ topic }) => topic))].flatMap(
    (topic) => requestForSignal(connection, topic, parts.clock.now()) ?? [],
  )
  return [...new Map(drafts.map((draft) => [draft.kind, draft])).values()].map((draft) => newRequest(parts, draft))
}
