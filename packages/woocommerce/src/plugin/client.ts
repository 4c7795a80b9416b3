import type { TransportRequest } from '@connect/core'
import type { z } from 'zod'
import { answered, type Written, writtenBy } from '../client/answer.ts'
import { type Memory, memoryOf } from '../client/memory.ts'
import { createSend } from '../client/send.ts'
import type { WooCommerceOptions } from '../options.ts'
import { routeAddress } from '../protocol/rest-address.ts'
import { createSigner } from '../protocol/sign.ts'
import type { PluginAccess } from '../protocol/store-access.ts'
import { classifyPlugin } from './classify.ts'

/** One question of the protocol (docs/plugin-protocol.md, 3). */
export interface PluginRequest<Data> {
  /** Below `intellitrack/v1`. */
  readonly route: string
  readonly body: object
  readonly data: z.ZodType<Data>
  /** Milliseconds; 60 seconds unless said. */
  readonly timeout?: number
}

export interface PluginClient {
  readonly options: WooCommerceOptions
  readonly memory: Memory
  /** Throws Unavailable. */
  read<Data>(request: PluginRequest<Data>): Promise<Data>
  /** Never rejects because of the store. Sent a second time only if the first certainly never arrived. */
  write<Data>(request: PluginRequest<Data>): Promise<Written<Data>>
}

export function createPluginClient(options: WooCommerceOptions): PluginClient {
  const memory = memoryOf(options.clock, options.storeKey)
  const send = createSend<PluginAccess>(options, memory, { kind: 'plugin', classify: classifyPlugin })
  const ask = (request: PluginRequest<unknown>, isSafe: boolean) => send(isSafe, (access) => signedRequest(options, access, request))
  return {
    options,
    memory,
    read: async (request) => answered(request.data, await ask(request, true), `Asking the store for ${request.route}`).data,
    write: async (request) => writtenBy(request.data, await ask(request, false), request.route),
  }
}

/** A request with a nonce of its own. */
export function signedRequest(
  { clock, random }: Pick<WooCommerceOptions, 'clock' | 'random'>,
  { rest, key }: PluginAccess,
  { route, body, timeout }: Pick<PluginRequest<unknown>, 'route' | 'body' | 'timeout'>,
): TransportRequest {
  const target = `/intellitrack/v1/${route}`
  const text = JSON.stringify(body)
  return {
    method: 'POST',
    url: routeAddress(rest, target),
    headers: {
      accept: 'application/json',
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'IntelliTrack-Connect (WooCommerce)',
      ...createSigner(key, { clock, random }).sign(target, text),
    },
    body: text,
    timeout: timeout ?? LONG,
  }
}

/** Milliseconds: pages, stock and shipments; the rest has less (docs/plugin-protocol.md, 5). */
const LONG = 60_000
export const SHORT = 20_000
