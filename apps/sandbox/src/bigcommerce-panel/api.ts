import { ask, type Rows } from '../admins/ask.ts'

export interface RegisteredApp {
  readonly clientId: string
  readonly name: string
  readonly tagline?: string
  readonly scopes: readonly string[]
}
export interface Person {
  readonly id: number
  readonly email: string
  readonly isOwner: boolean
}
export interface StoreView {
  readonly hash: string
  readonly name: string
  readonly planName: string
  readonly timeZone: string
  readonly currency: string
  readonly people: readonly Person[]
  /** The scopes the app was given; null: it is not installed. */
  readonly granted: readonly string[] | null
}

interface Profile {
  readonly profile: Omit<StoreView, 'hash' | 'people' | 'granted'>
}
interface Installation {
  readonly scopes: readonly string[]
  readonly uninstalledAt: string | null
}

export const listStores = async (): Promise<readonly string[]> => (await ask<{ readonly stores: readonly string[] }>('stores')).stores

export async function readApp(): Promise<RegisteredApp> {
  const [app] = (await ask<{ readonly apps: readonly RegisteredApp[] }>('apps')).apps
  if (!app) throw new Error('No app is registered with this platform')
  return app
}

export const listOf = async <Row>(store: string, list: string): Promise<readonly Row[]> =>
  (await ask<Rows<Row>>(`stores/${store}/${list}?limit=100000`)).rows

export async function readStore(hash: string): Promise<StoreView> {
  const { profile } = await ask<Profile>(`stores/${hash}/profile`)
  const [people, installations] = await Promise.all([listOf<Person>(hash, 'users'), listOf<Installation>(hash, 'installations')])
  const installation = installations.find((one) => one.uninstalledAt === null)
  return { ...profile, hash, people: [...people].sort((a, b) => a.id - b.id), granted: installation?.scopes ?? null }
}

const app = <Result>(store: string, action: string, input: object = {}): Promise<Result> =>
  ask<{ readonly result: Result }>(`stores/${store}/app/${action}`, input).then(({ result }) => result)

/** The address to frame, with a code for one use. */
export const installApp = (store: string, user: number) => app<string>(store, 'install', { user })
/** The address to frame, with a signed greeting of this moment. */
export const launchApp = (store: string, path: string, user: number) => app<string>(store, 'launch', { path, user })
export const uninstallApp = (store: string) => app<unknown>(store, 'uninstall')
export const removeUser = (store: string, user: number) => app<unknown>(store, 'removeUser', { user })
export const addUser = (store: string, email: string) => ask(`stores/${store}/commands/addUser`, { email })
