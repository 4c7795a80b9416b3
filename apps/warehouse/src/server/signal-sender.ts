import { createHmac } from 'node:crypto'
import type { Log, Timer, Transport } from '@connect/core'
import type { SignalDelivery, Warehouse } from '@connect/simulators/warehouse'

export interface SignalSender {
  /** Something may be waiting: look now. */
  kick(): void
  /** Delivers what is due once; resolves when all have been tried. */
  deliverDue(): Promise<number>
  stop(): Promise<void>
}

/** Posts signals at least once, each to the Store Key that registered for it; what fails is due again later. */
export function createSignalSender(warehouse: Warehouse, transport: Transport, timer: Timer, log: Log): SignalSender {
  const stopped = new AbortController()
  let running: Promise<void> | undefined
  const deliverDue = async () => {
    const due = await warehouse.read(() => warehouse.queries.dueDeliveries(50))
    await Promise.all(due.map((delivery) => deliver(warehouse, transport, log, delivery, stopped.signal)))
    return due.length
  }
  const run = async () => {
    while (!stopped.signal.aborted && warehouse.tables.deliveries.size > 0) {
      const tried = await deliverDue()
      if (tried === 0) await timer.sleep(500, stopped.signal)
    }
  }
  const kick = () => {
    if (running || stopped.signal.aborted || warehouse.tables.deliveries.size === 0) return
    running = run()
      .catch((error: unknown) => {
        if (!stopped.signal.aborted) log.error('signals stopped', { error: String(error) })
      })
      .finally(() => {
        running = undefined
      })
  }
  return {
    kick,
    deliverDue,
    stop: async () => {
      stopped.abort(new Error('stopped'))
      await running
    },
  }
}

async function deliver(warehouse: Warehouse, transport: Transport, log: Log, delivery: SignalDelivery, signal: AbortSignal): Promise<void> {
  const registration = warehouse.tables.registrations.get(delivery.registrationId)
  if (!registration) return
  const body = JSON.stringify(delivery.signal)
  const headers = {
    'content-type': 'application/json',
    'x-intellitrack-signature': signalSignature(registration.secret, Math.floor(warehouse.clock.now() / 1000), body),
    'x-intellitrack-signal-id': delivery.signal.id,
  }
  const failure = await post(transport, { url: registration.url, headers, body, signal })
  if (signal.aborted && failure !== null) return
  if (failure !== null)
    log.warn('a signal was not taken', { signalId: delivery.signal.id, attempt: delivery.attempts + 1, reason: failure })
  await warehouse.transact(() => warehouse.commands.noteDelivery(delivery, failure))
}

/** `t=<epoch seconds>,v1=<hex HMAC-SHA256 of "t.body">`. */
export function signalSignature(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal
}

/** null when it was taken, else why not. */
async function post(transport: Transport, { url, headers, body, signal }: Post): Promise<string | null> {
  try {
    const { status } = await transport.send({ method: 'POST', url, headers, body, timeout: 10_000, signal })
    return status >= 200 && status < 300 ? null : `status ${status}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
