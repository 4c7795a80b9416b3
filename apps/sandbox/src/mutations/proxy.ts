import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import type { Forward, Mutation, PassingReply, PassingRequest } from './mutation.ts'
import type { MutationSwitch } from './switch.ts'

export interface ProxyOptions {
  readonly side: Mutation['side']
  readonly port: number
  /** Where everything goes on to. */
  readonly target: string
  readonly switch: MutationSwitch
}

/** Stands in front of the store or the warehouse: passes everything on, through the mutation that is switched on. A reply that is cut behind it is cut before it. */
export async function startProxy(options: ProxyOptions): Promise<{ close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    pass(options, incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, '127.0.0.1', resolve))
  return {
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function pass(options: ProxyOptions, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const head = { method: incoming.method ?? 'GET', path: incoming.url ?? '/', headers: headersOf(incoming) }
  const body = await bytesOf(incoming)
  const act = options.switch.act(options.side)
  const json = act ? parsed(body) : undefined
  // What is not JSON (a download, an upload, a page) is no business of a mutation.
  if (!act || (body.length > 0 && json === undefined)) return answer(outgoing, await sendOn(options.target, head, body))
  const forward: Forward = async (request) => {
    const { bytes, ...reply } = await sendOn(options.target, request, request.body === undefined ? body : bytesFrom(request.body))
    return { ...reply, body: parsed(bytes) ?? bytes }
  }
  const reply = await act({ ...head, body: json }, forward)
  answer(outgoing, { ...reply, bytes: Buffer.isBuffer(reply.body) ? reply.body : bytesFrom(reply.body) })
}

interface Raw extends Omit<PassingReply, 'body'> {
  readonly bytes: Buffer
}

function sendOn(target: string, { method, path, headers }: Omit<PassingRequest, 'body'>, bytes: Buffer): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sized = { ...headers, ...(bytes.length > 0 ? { 'content-length': String(bytes.length) } : {}) }
    const outgoing = send(new URL(path, target), { method, headers: sized }, (reply) => {
      bytesOf(reply).then((body) => resolve({ status: reply.statusCode ?? 502, headers: headersOf(reply), bytes: body }), reject)
    })
    outgoing.on('error', reject)
    outgoing.end(bytes)
  })
}

function answer(outgoing: ServerResponse, { status, headers, bytes }: Raw): void {
  outgoing.writeHead(status, { ...headers, 'content-length': String(bytes.length) }).end(bytes)
}

const ownToAConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length'])

function headersOf(message: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(message.headers).filter(([name, value]) => value !== undefined && !ownToAConnection.has(name))
  return Object.fromEntries(pairs.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]))
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const bytesFrom = (body: unknown): Buffer => (body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)))

function parsed(bytes: Buffer): unknown {
  try {
    return bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
