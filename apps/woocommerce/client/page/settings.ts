/** How the store stands with the backend. */
export interface Connection {
  readonly state: 'unconnected' | 'connected'
  /** The address of the backend; null: none yet. */
  readonly backend: string | null
  readonly storeName: string
}

/** What the page says of itself, and of the person who opened it. */
export interface PageSettings {
  /** Inside the store's own admin, or on the backend's page for stores without the plugin. */
  readonly mode: 'plugin' | 'backend'
  /** Where the screens are asked for; ends in a slash. */
  readonly api: string
  /** WordPress's own proof that a request comes from its page; empty on the backend's. */
  readonly nonce: string
  /** The address of this page, to which its screens add their own query. */
  readonly base: string
  /** Where the store's admin begins; ends in a slash. */
  readonly storeAdminUrl: string
  /** The address that customers know. */
  readonly home: string
  readonly connection: Connection
  readonly defaultBackend: string
  readonly mayConnect: boolean
}

/** null: the page says nothing of the kind, and there is nothing to ask. */
export function pageSettings(given: unknown): PageSettings | null {
  const page = parts(given)
  const api = text(page['api'])
  const base = text(page['base'])
  if (api === '' || base === '') return null
  const connection = parts(page['connection'])
  const storeAdminUrl = closed(text(page['storeAdminUrl']))
  return {
    mode: page['mode'] === 'backend' ? 'backend' : 'plugin',
    api,
    nonce: text(page['nonce']),
    base,
    storeAdminUrl,
    home: text(page['home']) || storeAdminUrl.replace(/wp-admin\/$/, ''),
    connection: connectionOf(connection),
    defaultBackend: text(connection['defaultBackend']),
    mayConnect: page['mayConnect'] === true,
  }
}

/** The connection, as the page or an answer says it. */
export function connectionOf(given: unknown): Connection {
  const { state, backend, storeName } = parts(given)
  return { state: state === 'connected' ? 'connected' : 'unconnected', backend: text(backend) || null, storeName: text(storeName) }
}

export const parts = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const closed = (address: string): string => address.replace(/\/?$/, '/')
