import type { HttpMethod, TransportRequest } from '@connect/core'
import type { z } from 'zod'
import { type Query, routeAddress } from '../protocol/rest-address.ts'
import type { RestAccess } from '../protocol/store-access.ts'

/** What is asked of the store's own REST API. */
export interface RestRequest<Data> {
  /** From `/wc` on. */
  readonly path: `/${string}`
  readonly query?: Query
  readonly data: z.ZodType<Data>
}

export interface RestWrite<Data> extends RestRequest<Data> {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** safe: doing it twice is the same as doing it once. once: a second time only if the first certainly never arrived. */
  readonly repeat: 'safe' | 'once'
}

/** The key goes in the header alone: an address ends in logs. */
export function restRequest(
  { rest, consumerKey, consumerSecret }: Pick<RestAccess, 'rest' | 'consumerKey' | 'consumerSecret'>,
  method: HttpMethod,
  { path, query }: Pick<RestRequest<unknown>, 'path' | 'query'>,
  body?: unknown,
): TransportRequest {
  return {
    ...plainRequest(method, routeAddress(rest, path, query), body),
    headers: {
      ...plainRequest(method, rest, body).headers,
      authorization: `Basic ${Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64')}`,
    },
  }
}

/** A request without a key. */
export const plainRequest = (method: HttpMethod, url: string, body?: unknown): TransportRequest => ({
  method,
  url,
  headers: {
    accept: 'application/json',
    'user-agent': 'IntelliTrack-Connect (WooCommerce)',
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  timeout: TIMEOUT,
})

/** PHP on a shared host takes half a minute for a batch. */
const TIMEOUT = 60_000
