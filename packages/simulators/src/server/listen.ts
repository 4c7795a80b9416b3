import { createServer, type IncomingMessage, type ServerResponse as NodeResponse, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { ServerRequest, ServerResponse } from './http.ts'

const LARGEST = 110 * 1024 * 1024

/** A certificate of one's own, as PEM. */
export interface Tls {
  readonly key: string
  readonly cert: string
}

/** Serves a handler over a socket, encrypted where there is a certificate; resolves with the port once it listens (0 picks a free one). */
export async function listenOn(
  handle: (request: ServerRequest) => Promise<ServerResponse>,
  port: number,
  host: string,
  tls?: Tls,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const listener: RequestListener = (incoming, outgoing) => {
    answer(handle, tls ? 'https' : 'http', incoming, outgoing).catch((error: unknown) => {
      console.error(`The simulated platform failed on ${incoming.method} ${incoming.url?.split('?')[0]}`, error)
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500, { 'content-type': 'application/json' }).end('{"errors":"Internal Server Error"}')
    })
  }
  const server = tls ? createTlsServer(tls, listener) : createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : port, close: () => closed(server) }
}

async function answer(
  handle: (request: ServerRequest) => Promise<ServerResponse>,
  scheme: 'http' | 'https',
  incoming: IncomingMessage,
  outgoing: NodeResponse,
): Promise<void> {
  const body = await bodyOf(incoming)
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  const url = `${scheme}://${headers['host'] ?? 'localhost'}${incoming.url ?? '/'}`
  send(await handle({ method: incoming.method ?? 'GET', url, headers, body }), outgoing)
}

function send(response: ServerResponse, outgoing: NodeResponse): void {
  if (response.broken === 'no-reply') return void outgoing.destroy()
  const bytes = typeof response.body === 'string' ? Buffer.from(response.body) : Buffer.from(response.body)
  outgoing.writeHead(response.status, { ...response.headers, 'content-length': bytes.byteLength })
  if (response.broken !== 'cut') return void outgoing.end(bytes)
  outgoing.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), () => outgoing.destroy())
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > LARGEST) throw new Error(`A body of more than ${LARGEST} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
