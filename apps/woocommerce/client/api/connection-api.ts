import { unreached } from '@connect/core/client'
import { Refusal } from '@connect/store-app/screen-hooks'
import { type Connection, connectionOf, parts, text } from '../page/settings.ts'

/** What the site must be able to do, and what to do where it is not. */
export interface Check {
  readonly id: string
  readonly ok: boolean
  readonly title: string
  readonly text: string
}
export interface ConnectionView extends Connection {
  readonly checks: readonly Check[]
}
export type ConnectResult =
  | { readonly kind: 'connected'; readonly connection: ConnectionView }
  | { readonly kind: 'refused'; readonly message: string; readonly field: string | null }

export interface ConnectionApi {
  readonly connection: () => Promise<ConnectionView>
  readonly connect: (asked: { readonly backend: string; readonly code: string }) => Promise<ConnectResult>
  readonly disconnect: () => Promise<ConnectResult>
}

/** How the store stands with the backend, and what changes that. Only the plugin has this: a store without it is the backend's own. */
export function connectionApi(ask: (path: string, init?: RequestInit) => Promise<Response>): ConnectionApi {
  const changed = async (init: RequestInit): Promise<ConnectResult> => {
    try {
      return { kind: 'connected', connection: viewOf(await (await ask('connection', init)).json()) }
    } catch (error) {
      if (error instanceof TypeError) return { kind: 'refused', message: unreached.message, field: null }
      if (error instanceof Refusal && error.words) return { kind: 'refused', message: error.words, field: error.field }
      throw error
    }
  }
  return {
    connection: async () => viewOf(await (await ask('connection')).json()),
    connect: (asked) => changed({ method: 'POST', body: JSON.stringify(asked), headers: { 'content-type': 'application/json' } }),
    disconnect: () => changed({ method: 'DELETE' }),
  }
}

function viewOf(answer: unknown): ConnectionView {
  const { checks } = parts(answer)
  return { ...connectionOf(answer), checks: Array.isArray(checks) ? checks.map(checkOf) : [] }
}

function checkOf(given: unknown): Check {
  const { id, ok, title, text: said } = parts(given)
  return { id: text(id), ok: ok === true, title: text(title), text: text(said) }
}
