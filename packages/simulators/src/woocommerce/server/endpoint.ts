import type { SiteCall, SiteContext } from '../context.ts'
import type { Args } from './args.ts'
import type { Deployment } from './deployment.ts'
import type { Site } from './site.ts'

/** One route of the site's REST API. Who asks was looked up around it; what they may is its own word, as in WordPress. */
export interface Endpoint {
  /** `PUT` is WordPress's "editable": it answers POST and PATCH, too, where no other endpoint does. `GET` answers HEAD. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  /** Below `/wp-json`: `/wc/v3/orders/{id}/notes`. A variable whose name ends in `id` is a number. */
  readonly path: string
  /** What its parameters must be; a batch declares none, and checks nothing. */
  readonly args?: Args
  /** The first major version of WooCommerce that has it; an older site knows no such route. */
  readonly since?: number
  /** A read sees stored state only; everything else is one command, stored before it is answered. */
  answer(context: SiteContext, request: ApiRequest): Answer
}

/** A route whose answer needs somebody outside: it runs its own commands and sends through the deployment's transport. */
export interface AskingEndpoint {
  readonly method: Endpoint['method']
  readonly path: string
  readonly args?: Args
  readonly since?: number
  work(deployment: Deployment, site: Site, request: ApiRequest, call: SiteCall): Promise<Answer>
}

export type AnyEndpoint = Endpoint | AskingEndpoint

export interface ApiRequest {
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Parsed JSON or form; undefined where there was none. */
  readonly body: unknown
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly rawBody: Uint8Array
  /** Below `/wp-json`, as it was asked; signatures are made over it. */
  readonly route: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
  /** Goes out as it is instead of the body: a file. */
  readonly text?: string
  /** No method is named: the route is switched off, or asked below a record that is not there. */
  readonly hidden?: true
  /** Shown as `_links` of a single record, whatever `_fields` says. */
  readonly links?: Links
}

export type Links = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
