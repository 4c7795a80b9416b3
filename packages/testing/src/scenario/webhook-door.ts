import { createHmac } from 'node:crypto'
import { type Clock, newRequest, type Random, requestForSignal, type Transport } from '@connect/core'
import type { Directory } from '@connect/database'
import { createSignalParser } from '@connect/shopify'
import { shopDomain } from './open-shop.ts'

/** The app's way in: verify, then parse, then store with what it asks of the next run, then acknowledge; as apps/shopify does it. */
export interface WebhookDoor extends Transport {
  /** Statuses answered, oldest first. */
  readonly answers: readonly number[]
  /** false: the app is down and nobody answers. */
  open: boolean
  /** A webhook that somebody who has the app's secret sends by hand; gives the status answered. */
  knock(topic: string, body: string | Uint8Array, shop?: string): Promise<number>
  /** Called for each new signal of a removed app. */
  onUninstalled: () => Promise<void>
}

export function webhookDoor(directory: Directory, secret: string, clock: Clock, random: Random): WebhookDoor {
  const parser = createSignalParser({ secrets: [secret] })
  const answers: number[] = []
  const receive = async (headers: Readonly<Record<string, string>>, body: string | Uint8Array | undefined): Promise<number> => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : (body ?? new Uint8Array())
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const reading = parser.parseSignal({ headers: lower, body: bytes })
    if (reading.kind === 'rejected') return reading.code === 'bad_signature' ? 401 : 400
    if (reading.kind === 'ignored') return 200
    const receivedAt = new Date(clock.now()).toISOString()
    const connection = await directory.byStore('shopify', reading.signal.storeKey)
    const draft = connection && requestForSignal(connection, reading.signal.topic, clock.now())
    const request = draft ? newRequest({ clock, random }, draft) : null
    await directory.receiveSignal({ platform: 'shopify', signal: reading.signal, receivedAt, request })
    if (reading.signal.topic === 'uninstalled') await door.onUninstalled()
    return 200
  }
  const door: WebhookDoor = {
    answers,
    open: true,
    onUninstalled: async () => {},
    knock: async (topic, body, shop = shopDomain) => {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      const signature = createHmac('sha256', secret).update(bytes).digest('base64')
      const named = { 'x-shopify-topic': topic, 'x-shopify-webhook-id': random.uuid(), 'x-shopify-shop-domain': shop }
      return receive({ ...named, 'x-shopify-hmac-sha256': signature }, bytes)
    },
    send: async ({ headers, body }) => {
      if (!door.open) throw new Error('Nobody answers')
      const status = await receive(headers, body)
      answers.push(status)
      return { status, headers: {}, text: async () => '', stream: async function* () {} }
    },
  }
  return door
}
