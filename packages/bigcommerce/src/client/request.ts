import type { HttpMethod, TransportRequest } from '@connect/core'
import type { z } from 'zod'
import type { BigCommerceOptions } from '../options.ts'

/** What is asked of a store. */
export interface StoreRequest<Data> {
  /** From `/v2` or `/v3` on, ids encoded. */
  readonly path: `/v2/${string}` | `/v3/${string}`
  /** Values that are undefined are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>
  /** Of the reply; an empty list (204) is parsed as `[]`, another reply without a body as null. */
  readonly data: z.ZodType<Data>
}

export interface WriteRequest<Data> extends StoreRequest<Data> {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** safe: doing it twice is the same as doing it once. once: a second time only if the first certainly never arrived or was turned away (429). */
  readonly repeat: 'safe' | 'once'
}

/** The store's own address of a request, with all that every request carries. */
export function transportRequest(
  options: BigCommerceOptions,
  token: string,
  method: HttpMethod,
  request: StoreRequest<unknown>,
  body?: unknown,
): TransportRequest {
  const origin = (options.apiOrigin ?? 'https://api.bigcommerce.com').replace(/\/+$/, '')
  const url = new URL(`${origin}/stores/${encodeURIComponent(options.storeHash)}${request.path}`)
  for (const [name, value] of Object.entries(request.query ?? {})) if (value !== undefined) url.searchParams.set(name, String(value))
  return {
    method,
    url: url.toString(),
    headers: {
      // Without it, v2 answers XML.
      accept: 'application/json',
      'user-agent': 'IntelliTrack-Connect (BigCommerce)',
      'x-auth-token': token,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    timeout: TIMEOUT,
    ...(options.signal ? { signal: options.signal } : {}),
  }
}

const TIMEOUT = 60_000
