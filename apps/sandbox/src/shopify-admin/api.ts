import { ask, type Rows } from '../admins/ask.ts'
import { domainOf } from './address/place.ts'

export interface RegisteredApp {
  readonly clientId: string
  readonly name: string
  readonly handle: string
  readonly tagline?: string
  readonly scopes: readonly string[]
  readonly applicationUrl: string
}

export interface StoreView {
  readonly name: string
  readonly currencyCode: string
  readonly ianaTimezone: string
  /** The scopes the app was given; null: it is not installed. */
  readonly granted: readonly string[] | null
}

interface Installation {
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly uninstalledAt: string | null
}

export const listShops = async (): Promise<readonly string[]> => (await ask<{ readonly shops: readonly string[] }>('shops')).shops

export async function readApp(): Promise<RegisteredApp> {
  const { apps } = await ask<{ readonly apps: readonly RegisteredApp[] }>('apps')
  const [app] = apps
  if (!app) throw new Error('No app is registered with this platform')
  return app
}

export const listOf = async <Row>(store: string, list: string): Promise<readonly Row[]> =>
  (await ask<Rows<Row>>(`shops/${domainOf(store)}/${list}?limit=100000`)).rows

export async function readStore(store: string): Promise<StoreView> {
  const { settings } = await ask<{ readonly settings: StoreView }>(`shops/${domainOf(store)}/settings`)
  const installation = (await listOf<Installation>(store, 'installations')).find((one) => one.uninstalledAt === null)
  return { ...settings, granted: installation?.scopes ?? null }
}

const app = <Result>(store: string, action: string, input: object = {}): Promise<Result> =>
  ask<{ readonly result: Result }>(`shops/${domainOf(store)}/app/${action}`, input).then(({ result }) => result)

export const installApp = (store: string) => app<unknown>(store, 'install')
export const uninstallApp = (store: string) => app<unknown>(store, 'uninstall')
export const mintToken = (store: string, user: string) => app<string>(store, 'sessionToken', { user })
/** The address to frame: the app's own, signed, with a token of this moment. */
export const launch = (store: string, path: string, user: string) => app<string>(store, 'launch', { path, user })
