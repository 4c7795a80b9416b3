import { type HttpMethod, type Transport, TransportError, type TransportResponse } from '@connect/core'
import type { z } from 'zod'
import { errorBody } from './error-body.ts'
import type { Reply } from './reply.ts'

export interface ClientOptions {
  /** Base address of the tenant, without `/v1`. */
  readonly baseUrl: string
  readonly storeKey: string
  readonly transport: Transport
  /** Milliseconds; default 30 s. */
  readonly timeout?: number
}

export interface Call<Value> {
  readonly method: HttpMethod
  /** From `/v1` on, segments encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | readonly string[] | null | undefined>>
  readonly body?: unknown
  /** Idempotency-Key of a single command. */
  readonly key?: string
  readonly reply: z.ZodType<Value>
}

export type Client = <Value>(call: Call<Value>) => Promise<Reply<Value>>

/** One call of the contract: never rejects. A reply that is not what the contract says counts as lost, not as done. */
export function createClient(options: ClientOptions): Client {
  return async (call) => {
    try {
      const response = await options.transport.send({
        method: call.method,
        url: address(options.baseUrl, call),
        headers: {
          authorization: `Bearer ${options.storeKey}`,
          accept: 'application/json',
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(call.key === undefined ? {} : { 'idempotency-key': call.key }),
        },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        timeout: options.timeout ?? 30_000,
      })
      return await read(response, call.reply)
    } catch (error) {
      if (error instanceof TransportError) return { kind: 'lost', sent: error.sent, reason: error.message }
      throw error
    }
  }
}

async function read<Value>(response: TransportResponse, schema: z.ZodType<Value>): Promise<Reply<Value>> {
  const body = parseJson(await response.text())
  if (response.status >= 200 && response.status < 300) {
    const parsed = schema.safeParse(body)
    if (parsed.success) return { kind: 'ok', value: parsed.data }
    const issue = parsed.error.issues[0]
    return {
      kind: 'lost',
      sent: 'maybe',
      reason: `The warehouse's reply is not the contract's: ${issue?.path.join('.')} ${issue?.message}`,
    }
  }
  const error = errorBody.safeParse(body)
  const retryAfterMs = secondsHeader(response.headers['retry-after'])
  if (error.success) return { kind: 'refused', status: response.status, error: error.data, retryAfterMs }
  return foreign(response.status, retryAfterMs)
}

/**
 * Not the contract's error: a proxy, a sign-in page or a crash in between answered, and nobody in the warehouse has judged the record. Only
 * what says that the request itself is at fault (400, 413) is held against it; the rest is tried again, and after a 5xx looked up.
 */
function foreign(status: number, retryAfterMs: number | null): Exclude<Reply<unknown>, { kind: 'ok' }> {
  const message = `Not IntelliTrack but something before it answered ${status}: look at the connection's address and what stands between`
  if (status >= 500) return { kind: 'lost', sent: 'maybe', reason: message }
  const retryable = status !== 400 && status !== 413
  return { kind: 'refused', status, error: { code: `http_${status}`, message, retryable }, retryAfterMs }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text === '' ? 'null' : text)
  } catch {
    return undefined
  }
}

function address(baseUrl: string, call: Call<unknown>): string {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}${call.path}`)
  for (const [name, value] of Object.entries(call.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined) url.searchParams.append(name, String(one))
  }
  return url.toString()
}

function secondsHeader(text: string | undefined): number | null {
  const seconds = Number(text)
  return text !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}
