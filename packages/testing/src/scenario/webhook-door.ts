import { newRequest, type RawRequest, requestForSignal, type Transport } from '@connect/core'
import type { Directory } from '@connect/database'
import type { SignalBatchReading } from './signal-reader.ts'
import type { StoreSide } from './store-side.ts'
import type { VirtualTime } from './virtual-time.ts'

/** The app's way in: verify, then parse, then store with what it asks of the next run, then acknowledge; as the apps do it. */
export interface WebhookDoor extends Transport {
  /** Statuses answered, oldest first. */
  readonly answers: readonly number[]
  /** false: the app is down and nobody answers. */
  open: boolean
  /** A request that somebody sends by hand; gives the status answered. */
  knock(request: RawRequest): Promise<number>
  /** Called for each new signal of a removed app. */
  onUninstalled: () => Promise<void>
}

export function webhookDoor(
  directory: Directory,
  side: () => Pick<StoreSide, 'platform' | 'signals' | 'storeKey'>,
  { clock, random }: VirtualTime,
): WebhookDoor {
  const answers: number[] = []
  /** Stored whole, and one run asked for of each kind. */
  const receiveAll = async ({ signals, proven }: SignalBatchReading): Promise<number> => {
    const connection = await directory.byStore(side().platform, side().storeKey)
    if (!connection) return 401
    const drafts = signals.flatMap(({ topic }) => requestForSignal(connection, topic, clock.now()) ?? [])
    const requests = [...new Map(drafts.map((draft) => [draft.kind, draft])).values()].map((draft) => newRequest({ clock, random }, draft))
    await directory.receiveSignals(connection.id, { signals, receivedAt: clock.iso(), requests, upTo: proven })
    return 200
  }
  const receive = async (request: RawRequest): Promise<number> => {
    const { platform, signals } = side()
    const reading = await signals.reader.read(request)
    if (reading.kind === 'rejected') return reading.code === 'bad_signature' ? 401 : 400
    if (reading.kind === 'ignored') return 200
    if (reading.kind === 'batch') return receiveAll(reading)
    const connection = await directory.byStore(platform, reading.signal.storeKey)
    const draft = connection && requestForSignal(connection, reading.signal.topic, clock.now())
    const wanted = draft ? newRequest({ clock, random }, draft) : null
    await directory.receiveSignal({ platform, signal: reading.signal, receivedAt: clock.iso(), request: wanted })
    if (reading.signal.topic === 'uninstalled') await door.onUninstalled()
    return 200
  }
  const door: WebhookDoor = {
    answers,
    open: true,
    onUninstalled: async () => {},
    knock: receive,
    send: async (request) => {
      if (!door.open) throw new Error('Nobody answers')
      const status = await receive(rawRequest(request))
      answers.push(status)
      return { status, headers: {}, text: async () => '', stream: async function* () {} }
    },
  }
  return door
}

/** As it arrives: header names in lower case, the body as bytes. */
export function rawRequest({ headers, body }: Pick<Parameters<Transport['send']>[0], 'headers' | 'body'>): RawRequest {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : (body ?? new Uint8Array())
  return { headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])), body: bytes }
}
