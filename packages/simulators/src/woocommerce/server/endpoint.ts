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
