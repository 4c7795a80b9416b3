import { createHmac, randomBytes } from 'node:crypto'
import type { Transport, TransportRequest, TransportResponse } from '@connect/core'
import { TransportError } from '@connect/core'
import { parseJson } from '@connect/http'
import type { PluginKey } from '@connect/woocommerce'

/** What the site at an address does when it is asked whether it holds the key. */
export type Manner = 'proves' | 'proves wrongly' | 'shows a page' | 'is down'

/** A site with our plugin, as far as connecting asks it: everything else of it is the simulator's. */
export class PluggedStore {
  readonly home: string
  key: PluginKey = newKey()
  manner: Manner = 'proves'
  /** Addresses it was asked at. */
  readonly asked: string[] = []

  constructor(home: string) {
    this.home = home
  }

  get rest(): string {
    return `${this.home}/wp-json/`
  }

  renewKey(): PluginKey {
    this.key = newKey()
    return this.key
  }

  answer({ url, body }: TransportRequest): TransportResponse {
    this.asked.push(url)
    if (this.manner === 'is down') throw new TransportError('connect ECONNREFUSED', 'no')
    if (this.manner === 'shows a page') return reply(503, '<html><title>Maintenance</title></html>', 'text/html')
    const { challenge } = parseJson(String(body)) as { readonly challenge: string }
    const secret = this.manner === 'proves' ? this.key.secret : newKey().secret
    const proof = createHmac('sha256', Buffer.from(secret, 'base64')).update(`hello:${challenge}`).digest('base64')
    return reply(200, JSON.stringify({ protocol: 1, plugin: '0.1.0', proof }), 'application/json')
  }
}

const newKey = (): PluginKey => ({ id: randomBytes(16).toString('hex'), secret: randomBytes(32).toString('base64') })

const reply = (status: number, body: string, type: string): TransportResponse => ({
  status,
  headers: { 'content-type': type },
  text: async () => body,
  stream: async function* () {
    yield new TextEncoder().encode(body)
  },
})

/** Carries what is meant for these sites to them, and everything else on. */
export const pluggedTransport = (stores: readonly PluggedStore[], onward: Transport): Transport => ({
  send: async (request) => {
    const store = stores.find(({ home }) => request.url.startsWith(`${home}/`) && /intellitrack(\/|%2F)v1/.test(request.url))
    return store ? store.answer(request) : onward.send(request)
  },
})
