import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { BackendDouble } from '../../batteries/plugin/backend-double.ts'

/** The double at an address of this machine. */
export async function serveBackend(double: BackendDouble): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => void answer(double, request, response).catch(() => response.destroy()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => ended(server) }
}

async function answer(double: BackendDouble, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const body = await text(request)
  // What the double cannot read is a fault of the plugin: it stands in the plugin's own words then.
  const answered = await double.answer({ path: request.url ?? '', headers, body }).catch((thrown: unknown) => ({
    status: 500,
    type: 'application/json',
    body: JSON.stringify({ code: 'double', message: String(thrown), data: { status: 500 } }),
  }))
  if (!answered) {
    response.destroy()
    return
  }
  response.writeHead(answered.status, { 'Content-Type': answered.type ?? 'application/json' }).end(answered.body)
}

function ended(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
