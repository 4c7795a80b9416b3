import { type Transport, TransportError, type TransportResponse } from '@connect/core'
import type { ApiReply, ApiRequest } from './handle.ts'

/** A transport that carries requests to a warehouse in the same thread, so that a simulation needs no sockets. */
export function inProcessTransport(handle: (request: ApiRequest) => Promise<ApiReply>): Transport {
  return {
    send: async (request) => {
      if (request.signal?.aborted) throw new TransportError('The request was given up before it was sent.', 'no')
      const { pathname, search } = new URL(request.url)
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]))
      const body =
        request.body === undefined ? '' : typeof request.body === 'string' ? request.body : new TextDecoder().decode(request.body)
      const reply = await handle({ method: request.method, target: pathname + search, headers, body })
      if (reply.dropped) throw new TransportError('The connection broke before a reply came.', 'maybe')
      return response(reply.status, reply.headers, reply.body)
    },
  }
}

function response(status: number, headers: Readonly<Record<string, string>>, body: string): TransportResponse {
  return {
    status,
    headers,
    text: async () => body,
    stream: async function* () {
      yield new TextEncoder().encode(body)
    },
  }
}
