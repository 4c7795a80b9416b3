import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HttpMethod, Transport } from '@connect/core'
import { shopOrigin, warehouseUrl } from './parties.ts'

export interface ServedParties {
  readonly shopOrigin: string
  readonly warehouseUrl: string
  /** Requests whose method and path match are carried out, but their replies wait for ever. Resolves when the first has come. */
  hold(pattern: RegExp): Promise<void>
  letGo(): void
  close(): Promise<void>
}

/** The parties of a bench on a port, for worker processes: shops at its root, the warehouse under /warehouse. */
export async function serveParties(transport: Transport): Promise<ServedParties> {
  let held: { readonly pattern: RegExp; come(): void } | null = null
  const server = createServer(async (request, response) => {
    const pending = held?.pattern.test(`${request.method} ${request.url}`) ? held : null
    await forward(transport, request, pending ? null : response)
    pending?.come()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    shopOrigin: origin,
    warehouseUrl: `${origin}/warehouse`,
    hold: (pattern) =>
      new Promise((come) => {
        held = { pattern, come }
      }),
    letGo: () => {
      held = null
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Without a response: carried out, and the reply kept back. */
async function forward(transport: Transport, request: IncomingMessage, response: ServerResponse | null): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const path = request.url ?? '/'
  const url = path.startsWith('/warehouse/') ? warehouseUrl + path.slice('/warehouse'.length) : shopOrigin + path
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}
  const answer = await transport.send({ method: (request.method ?? 'GET') as HttpMethod, url, headers, ...body })
  const text = await answer.text()
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...rest } = answer.headers
  response?.writeHead(answer.status, rest).end(text)
}
