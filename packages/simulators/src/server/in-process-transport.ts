import { type Timer, type Transport, TransportError, type TransportRequest, type TransportResponse } from '@connect/core'
import type { ServerRequest, ServerResponse } from './http.ts'

/** Carries requests to a server in the same thread, so that a whole day can be simulated without sockets. A timeout uses the given timer. */
export function inProcessTransport(server: { handle(request: ServerRequest): Promise<ServerResponse> }, timer: Timer): Transport {
  return {
    send: async (request) => {
      if (request.signal?.aborted) throw new TransportError('The request was cancelled before it left.', 'no')
      return responseOf(await answered(server, request, timer))
    },
  }
}

async function answered(
  server: { handle(request: ServerRequest): Promise<ServerResponse> },
  request: TransportRequest,
  timer: Timer,
): Promise<ServerResponse> {
  const body = typeof request.body === 'string' ? new TextEncoder().encode(request.body) : (request.body ?? new Uint8Array())
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]))
  const answer = server.handle({ method: request.method, url: request.url, headers, body })
  if (request.timeout === undefined) return answer
  const given = new AbortController()
  const late = timer.sleep(request.timeout, given.signal).then(
    () => 'late' as const,
    () => 'late' as const,
  )
  const first = await Promise.race([answer, late])
  given.abort(new Error('answered'))
  if (first !== 'late') return first
  answer.catch(() => {})
  throw new TransportError(`No reply within ${request.timeout} ms from ${new URL(request.url).host}.`, 'maybe')
}

function responseOf(response: ServerResponse): TransportResponse {
  if (response.broken === 'no-reply') throw new TransportError('The connection was closed before a reply came.', 'maybe')
  const bytes = typeof response.body === 'string' ? new TextEncoder().encode(response.body) : response.body
  const lost = () => new TransportError('The connection was closed in the middle of the reply.', 'maybe')
  return {
    status: response.status,
    headers: response.headers,
    text: async () => {
      if (response.broken === 'cut') throw lost()
      return new TextDecoder().decode(bytes)
    },
    stream: async function* () {
      const end = response.broken === 'cut' ? Math.floor(bytes.byteLength / 2) : bytes.byteLength
      for (let at = 0; at < end; at += 65_536) yield bytes.subarray(at, Math.min(at + 65_536, end))
      if (response.broken === 'cut') throw lost()
    },
  }
}
