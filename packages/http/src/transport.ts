import { type Log, type Transport, TransportError, type TransportRequest, type TransportResponse } from '@connect/core'
import { Agent, type Dispatcher, request as dispatch } from 'undici'
import { type BodyLimits, limited, textOf } from './body.ts'
import { ConnectFailure, guardedConnector, type Resolve } from './guarded-connector.ts'
import { redactUrl } from './redact.ts'

export interface TransportOptions {
  /** true only in the sandbox and in tests: lets requests go to loopback and private addresses. */
  readonly allowPrivateNetwork: boolean
  readonly log: Log
  readonly userAgent: string
  /** Bytes a text or a streamed reply may have; 32 MiB and 8 GiB unless said. */
  readonly limits?: Partial<BodyLimits>
  /** How names become addresses; the system's way unless said. */
  readonly resolve?: Resolve
}

export interface ClosableTransport extends Transport {
  close(): Promise<void>
}

/**
 * The way out of the house. Follows no redirects, refuses private addresses unless told otherwise, gives up after the request's timeout
 * (30 s unless said; a stream may go on as long as it is never silent for that long), and says of a failure whether the request may have been carried out.
 */
export function createTransport(options: TransportOptions): ClosableTransport {
  const agent = new Agent({ connect: guardedConnector(options.allowPrivateNetwork, options.resolve), connections: 16, pipelining: 1 })
  const limits = { textBytes: 32 * MEBIBYTE, streamBytes: 8192 * MEBIBYTE, ...options.limits }
  return {
    send: (request) => send(agent, limits, options, request),
    close: () => agent.destroy(),
  }
}

async function send(agent: Agent, limits: BodyLimits, options: TransportOptions, request: TransportRequest): Promise<TransportResponse> {
  const what = `${request.method} ${redactUrl(request.url)}`
  if (!/^https?:\/\//i.test(request.url) || !URL.canParse(request.url)) throw new TransportError(`${what}: not an http(s) address`, 'no')
  if (request.signal?.aborted) throw new TransportError(`${what}: cancelled before it was sent`, 'no', { cause: request.signal.reason })
  const timeout = request.timeout ?? DEFAULT_TIMEOUT
  const deadline = new AbortController()
  const alarm = setTimeout(() => deadline.abort(new Error(`no reply within ${timeout} ms`)), timeout)
  const signal = request.signal ? AbortSignal['any']([request.signal, deadline.signal]) : deadline.signal
  const reply = await begin(agent, options, request, signal, timeout).catch((error: unknown) => {
    clearTimeout(alarm)
    throw failure(what, error, options.log)
  })
  options.log.debug('http reply', { request: what, status: reply.statusCode })
  return {
    status: reply.statusCode,
    headers: flat(reply.headers),
    text: () => textOf(limited(reply.body, limits.textBytes, what)).finally(() => clearTimeout(alarm)),
    stream: () => {
      clearTimeout(alarm)
      return limited(reply.body, limits.streamBytes, what)
    },
  }
}

function begin(agent: Agent, options: TransportOptions, request: TransportRequest, signal: AbortSignal, timeout: number) {
  return dispatch(request.url, {
    dispatcher: agent,
    method: request.method,
    headers: { 'user-agent': options.userAgent, ...request.headers },
    body: request.body ?? null,
    signal,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  })
}

function failure(what: string, error: unknown, log: Log): TransportError {
  const unsent = connectFailureIn(error)
  const reason = unsent?.message ?? (error instanceof Error ? error.message : 'unknown failure')
  log.warn('http request failed', { request: what, reason, sent: unsent ? 'no' : 'maybe' })
  return new TransportError(`${what}: ${reason}`, unsent ? 'no' : 'maybe', { cause: error })
}

/** A ConnectFailure anywhere in the chain of causes. */
function connectFailureIn(error: unknown): ConnectFailure | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) if (cause instanceof ConnectFailure) return cause
  return null
}

function flat(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)]))
}

const MEBIBYTE = 1_048_576
const DEFAULT_TIMEOUT = 30_000
