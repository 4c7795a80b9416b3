import type { Clock, Random, Timer, Transport } from '@connect/core'
import type { SiteContext } from '../context.ts'

/** One route of the site's REST API. Who asks was looked up around it; what they may is its own word, as in WordPress. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  /** Below `/wp-json`: `/wc/v3/orders/{id}/notes`. */
  readonly path: string
  /** A read sees stored state only; everything else is one command, stored before it is answered. */
  answer(context: SiteContext, request: ApiRequest): Answer
}

export interface ApiRequest {
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Parsed JSON or form; undefined where there was none. */
  readonly body: unknown
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly rawBody: Uint8Array
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A route that asks somebody outside before it answers: our plugin's pages ask its backend. No command runs while it waits. */
export interface AskingEndpoint {
  readonly method: Endpoint['method']
  /** Below `/wp-json`. */
  readonly path: string
  ask(site: AskingSite, request: ApiRequest): Promise<Answer>
}

/** A site as somebody sees it who must wait in between: each step reads stored state, or is one command. */
export interface AskingSite {
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  read<T>(query: (context: SiteContext) => T): Promise<T>
  change<T>(command: (context: SiteContext) => T): Promise<T>
}
