import { type Transport, TransportError, type TransportRequest, type TransportResponse } from '@connect/core'
import { createIntelliTrack } from '../create-intellitrack.ts'

/** A reply as it comes over the wire, or how it does not come. */
export type Script =
  | { readonly status: number; readonly body?: string | object; readonly headers?: Readonly<Record<string, string>> }
  | { readonly breaks: 'before' | 'after' | 'in the body' }

/** An adapter before a warehouse that answers what it is told, the last script for ever; `sent` is what it was asked. */
export function scriptedWarehouse(...scripts: readonly Script[]) {
  const sent: TransportRequest[] = []
  const transport: Transport = {
    send: async (request) => {
      const script = scripts[Math.min(sent.length, scripts.length - 1)] as Script
      sent.push(request)
      if (!('breaks' in script)) return response(script.status, script.headers ?? {}, async () => textOf(script.body))
      if (script.breaks === 'in the body') return response(200, {}, () => Promise.reject(new TransportError('The reply was cut', 'maybe')))
      throw new TransportError('The connection broke', script.breaks === 'before' ? 'no' : 'maybe')
    },
  }
  const options = { baseUrl: 'https://tenant.example/it', storeKey: 'isk_1', divisionId: 'div-us', system: 'store-1', transport }
  return { sent, warehouse: createIntelliTrack(options) }
}

const textOf = (body: string | object | undefined): string => (typeof body === 'object' ? JSON.stringify(body) : (body ?? ''))

const response = (status: number, headers: Readonly<Record<string, string>>, text: () => Promise<string>): TransportResponse => ({
  status,
  headers,
  text,
  stream: async function* () {
    yield new TextEncoder().encode(await text())
  },
})
